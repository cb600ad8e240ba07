/**
 * Markup as people can compare it: one element a line, indented, numbers rounded to three places. It reads what our own
 * renderers write (well-formed, attributes in double quotes) and no other markup.
 */

const token = /<(?:[^">]|"[^"]*")*>|[^<]+/g;
const unclosed = new Set(["br", "hr", "img", "input", "meta", "link", "wbr"]);

/** Numbers of an attribute or a path to three places, so that the last bits of a sum do not count. */
function roundNumbers(tag: string): string {
  return tag.replace(/-?\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3))));
}

/** An element as it stands in the markup. */
interface Element {
  readonly opening: string;
  readonly name: string;
  readonly children: (Element | string)[];
}

function read(markup: string): Element {
  const root: Element = { opening: "", name: "", children: [] };
  const open: Element[] = [root];
  for (const [part] of markup.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (!part.startsWith("<")) parent.children.push(part);
    else if (part.startsWith("</")) open.pop();
    else {
      const name = /^<([^\s/>]+)/.exec(part)?.[1] ?? "";
      const element: Element = { opening: roundNumbers(part), name, children: [] };
      parent.children.push(element);
      if (!part.endsWith("/>") && !/^<[?!]/.test(part) && !unclosed.has(name)) open.push(element);
    }
  }
  return root;
}

function isClosed({ opening, name }: Element): boolean {
  return opening.endsWith("/>") || /^<[?!]/.test(opening) || unclosed.has(name);
}

function write(child: Element | string, indent: string, lines: string[]): void {
  if (typeof child === "string") {
    // Blanks at either end are part of the text: shown, so that their loss is seen.
    const text = child.replace(/^\s+/, (blanks) => (blanks.includes("\n") ? "" : "␣")).replace(/\s+$/, (blanks) => (blanks.includes("\n") ? "" : "␣"));
    if (text !== "") lines.push(indent + text);
    return;
  }
  const [only] = child.children;
  if (isClosed(child)) lines.push(indent + child.opening);
  else if (child.children.length === 0) lines.push(`${indent}${child.opening}</${child.name}>`);
  else if (child.children.length === 1 && typeof only === "string") lines.push(`${indent}${child.opening}${only}</${child.name}>`);
  else {
    lines.push(indent + child.opening);
    for (const inner of child.children) write(inner, `${indent} `, lines);
    lines.push(`${indent}</${child.name}>`);
  }
}

/** Gives the markup in lines, ending with a line feed. */
export function toReadableMarkup(markup: string): string {
  const lines: string[] = [];
  for (const child of read(markup).children) write(child, "", lines);
  return `${lines.join("\n")}\n`;
}

/** Takes one element that begins with `opening` (a tag up to and including some attribute) out of readable markup: what is left, and the element. */
export function takeElement(readable: string, opening: string, placeholder: string): { readonly rest: string; readonly taken: string } {
  const lines = readable.split("\n");
  const first = lines.findIndex((line) => line.trimStart().startsWith(opening));
  const start = lines[first];
  if (start === undefined) return { rest: readable, taken: "" };
  const indent = /^ */.exec(start)?.[0] ?? "";
  const closing = lines.findIndex((line, position) => position > first && line.startsWith(`${indent}</`));
  const end = closing === -1 ? first + 1 : closing + 1;
  const taken = lines.slice(first, end).map((line) => line.slice(indent.length));
  return { rest: [...lines.slice(0, first), indent + placeholder, ...lines.slice(end)].join("\n"), taken: `${taken.join("\n")}\n` };
}
