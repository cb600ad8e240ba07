/** A page with the plugin's stylesheet and the drawing bench in it, as wide as a large pane, with stand-ins for the theme's variables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withPage } from "./browser.mjs";
import { bundleForPage, root } from "./bundle.mjs";

/** The variables of the app's default theme that a map's colours and sizes come from. */
const theme = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif;
    --background-primary: #fff; --background-secondary: #f6f6f6; --background-modifier-border: #e0e0e0; --background-modifier-hover: rgba(0,0,0,.067);
    --text-normal: #222; --text-muted: #5c5c5c; --text-faint: #ababab; --text-accent: #705dcf; --interactive-accent: #8a7be0;
    --color-red: #e93147; --color-orange: #ec7500; --color-yellow: #e0ac00; --color-green: #08b94e; --color-cyan: #00bfbc; --color-blue: #086ddd; --color-purple: #7852ee;
    --font-text: system-ui, sans-serif; --font-interface: system-ui, sans-serif; --font-ui-small: 13px; --font-ui-smaller: 12px; --radius-s: 4px; --radius-m: 8px; --link-color: #705dcf; }
  .bench-pane { position: relative; width: 1400px; height: 900px; overflow: auto; }`;

/** The stylesheet without containment: what `contain` and `content-visibility` are compared with. */
function withoutContain(stylesheet) {
  return stylesheet.replace(/\b(?:contain|content-visibility|contain-intrinsic-size)\s*:[^;}]*;?/g, "");
}

/** Runs `work` with a page on which `window.bench`, or what another `entry` puts there, is ready. `bundling` changes how its script is bundled: for profiles with names. */
export async function withMapPage(work, { entry = "bench/page/draw.ts", ...bundling } = {}) {
  const stylesheet = readFileSync(join(root, "styles.css"), "utf8");
  const script = await bundleForPage(entry, bundling);
  return withPage({ width: 1400, height: 900 }, async (page) => {
    await page.setContent("<!doctype html><html><head></head><body></body></html>");
    await page.evaluate(
      (sheets) => {
        for (const [id, text] of sheets) {
          const style = document.createElement("style");
          style.id = id;
          style.textContent = text;
          document.head.append(style);
        }
        document.getElementById("bench-uncontained").sheet.disabled = true;
      },
      [["bench-theme", theme], ["bench-styles", stylesheet], ["bench-uncontained", withoutContain(stylesheet)]],
    );
    await page.addScriptTag({ content: script });
    return work(page);
  });
}

export const mermaidPath = join(root, "node_modules/mermaid/dist/mermaid.min.js");
