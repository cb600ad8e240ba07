/** Readable markup must lose nothing that matters: elements, attributes, text and its blanks. */
import { describe, expect, it } from "vitest";
import { takeElement, toReadableMarkup } from "./readable-markup";

describe("readable markup", () => {
  it("has one element a line, with text alone on its element's line", () => {
    expect(toReadableMarkup('<ul class="a"><li>One</li><li>Two <b>bold</b></li><li></li></ul>')).toBe(
      ['<ul class="a">', " <li>One</li>", " <li>", "  Two␣", "  <b>bold</b>", " </li>", " <li></li>", "</ul>", ""].join("\n"),
    );
  });

  it("rounds numbers of attributes to three places and leaves text alone", () => {
    expect(toReadableMarkup('<path d="M0.12345,-1.99999L3.5,4"/><text>0.12345</text>')).toBe('<path d="M0.123,-2L3.5,4"/>\n<text>0.12345</text>\n');
  });

  it("is not misled by > in an attribute, empty elements of HTML and the head of a file", () => {
    expect(toReadableMarkup('<?xml version="1.0"?>\n<p title="a > b">x<br>y</p>\n')).toBe('<?xml version="1.0"?>\n<p title="a > b">\n x\n <br>\n y\n</p>\n');
  });

  it("gives up one element to be kept apart", () => {
    const readable = toReadableMarkup('<table><tr class="one"><td>1</td></tr><tr class="two"><td>2</td></tr></table>');
    expect(takeElement(readable, '<tr class="one', "<!-- one -->")).toEqual({
      rest: ["<table>", " <!-- one -->", ' <tr class="two">', "  <td>2</td>", " </tr>", "</table>", ""].join("\n"),
      taken: ['<tr class="one">', " <td>1</td>", "</tr>", ""].join("\n"),
    });
  });
});
