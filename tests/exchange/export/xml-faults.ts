/** A strict little reader of XML for tests: tells what is wrong with a document, and which elements it holds. */

const token = /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<[\s\S]{0,40})/g;
const allowedEntity = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i;
// Characters XML 1.0 forbids; with the `u` flag a surrogate matches only when it is alone.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlReading {
  readonly faults: readonly string[];
  readonly elements: readonly XmlElement[];
}

export function readXml(source: string): XmlReading {
  const faults: string[] = [];
  const elements: XmlElement[] = [];
  const open: string[] = [];
  if (forbidden.test(source)) faults.push("a character XML forbids");
  for (const [, closing, name, written = "", selfClosing, text, rest] of source.matchAll(token)) {
    if (rest !== undefined) faults.push(`no markup: ${rest}`);
    if (text !== undefined) checkText(text, faults);
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (attributes.has(key)) faults.push(`${name} has ${key} twice`);
      checkText(value, faults);
      attributes.set(key, value);
    }
    elements.push({ name, attributes });
    if (selfClosing !== "/") open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(", ")}`);
  return { faults, elements };
}

function checkText(text: string, faults: string[]): void {
  for (const match of text.matchAll(/&/g)) if (!allowedEntity.test(text.slice(match.index))) faults.push(`a bare & in ${text.slice(match.index, match.index + 20)}`);
  if (text.includes("]]>")) faults.push("]]> in text");
}
