/** The page that links every rendered map of the demo vault. Text in, HTML out: it reads no files and knows no journeys. */

/** Text as it may stand in HTML, also inside a quoted attribute. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A relative address for a file path with `/`, each part encoded. */
function address(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

function card({ title, type, scenario, html, svg, json }) {
  const picture = svg === undefined ? "" : `<a class="picture" href="${address(html)}"><img src="${address(svg)}" alt="" loading="lazy"></a>`;
  const others = [["svg", svg], ["json", json]]
    .filter(([, path]) => path !== undefined)
    .map(([name, path]) => `<a href="${address(path)}">${name}</a>`)
    .join(" ");
  return `<li>${picture}<h3><a href="${address(html)}">${escaped(title)}</a>${type === "" ? "" : ` <small>${escaped(type)}</small>`}</h3>
<p>${escaped(scenario)}</p><p class="others">${others}</p></li>`;
}

function line({ title, problem, json }) {
  return `<p><a href="${address(json)}">${escaped(title)}</a>: ${escaped(problem)}</p>`;
}

/**
 * The whole page. `sections` is a list of `{ language, heading, maps, others }`; each map holds `title`, `type`, `scenario`
 * (empty when the note has none) and the paths of its files relative to the page, `svg` and `json` being optional.
 * `others` are notes without a map: `title`, `problem` (a sentence) and `json`.
 */
export function demoPage(sections) {
  const body = sections
    .map(
      ({ language, heading, maps, others }) =>
        `<section lang="${language}"><h2>${escaped(heading)}</h2>\n<ul>\n${maps.map(card).join("\n")}\n</ul>\n${others.map(line).join("\n")}</section>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Customer Journey Maps: the demo vault</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 1200px; margin: 2rem auto; padding: 0 1rem; }
ul { list-style: none; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); }
li { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 10px; overflow: hidden; padding: 0 1rem; }
h3 { margin: 0.75rem 0 0; font-size: 1.05rem; }
p { margin: 0.25rem 0; }
small, .others { font-size: 0.85rem; }
.others { margin-bottom: 0.75rem; }
.picture { display: block; margin: 0 -1rem; height: 170px; overflow: hidden; background: #fff; }
.picture img { width: 100%; height: 100%; object-fit: cover; object-position: left top; }
</style>
</head>
<body>
<h1>Customer Journey Maps</h1>
${body}
</body>
</html>
`;
}
