/** A button of the editing layer: an icon, a spoken name, words when it has any. It knows nothing of what it does. */
import type { IconNode } from "lucide";
import { iconPath } from "../render/icon-path";

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * A button for pointers, at the end of `home`. It stays out of the tab order: what it does has its own key on the map. `words` undefined leaves
 * no room for words.
 */
export function iconButton(home: HTMLElement, shape: IconNode, name: string, label: string, words?: string): HTMLButtonElement {
  const page = home.ownerDocument;
  const button = home.createEl("button", { cls: name, type: "button", attr: { tabindex: "-1", "aria-label": label } });
  const icon = page.createElementNS(svgSpace, "svg");
  icon.setAttribute("class", "cjm-icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = page.createElementNS(svgSpace, "path");
  path.setAttribute("d", iconPath(shape));
  icon.append(path);
  button.append(icon);
  if (words !== undefined) button.createSpan({ cls: "cjm-plus-words", text: words });
  return button;
}
