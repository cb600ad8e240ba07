/**
 * Editing the frame by pointer: kind, state and review date open their menus, one button leads to all the frame can say, and
 * one adds a persona. Texts of the frame are drafts like any other.
 */
import { EllipsisVertical, UserRoundPlus } from "lucide";
import { allIn } from "./drag-measures";
import { iconButton } from "./icon-button";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { openMenuOf } from "./pointer-menu";

const finePx = 26;
/** In the narrow list, where fingers are. */
const fingerPx = 44;

/** Shows the buttons and listens until the returned function is called. */
export function editFrame(editor: MapEditor): () => void {
  const { container, layer } = editor;
  const page = container.ownerDocument;
  const words = editor.scene().words.edit.pointer;
  const more = iconButton(layer.element, EllipsisVertical, "cjm-plus is-round is-frame is-more", words.more);
  const persona = iconButton(layer.element, UserRoundPlus, "cjm-plus is-round is-frame", words.addPersona);

  const settle = (): void => {
    const head = container.querySelector(".cjm-head");
    const line = container.querySelector(".cjm-title-line");
    const title = container.querySelector("[data-field='title']");
    const rightToLeft = editor.scene().direction === "rtl";
    const narrow = container.querySelector(".cjm-map.is-narrow") !== null;
    const [sidePx, gapPx] = narrow ? [fingerPx, 0] : [finePx, 6];
    const beside = (element: Element | null, button: HTMLElement): void => {
      button.hidden = element === null;
      if (element === null) return;
      const { x, y, width, height } = layer.rectOf(element);
      layer.place(button, { x: rightToLeft ? x - sidePx - gapPx : x + width + gapPx, y: y + (height - sidePx) / 2, width: sidePx, height: sidePx });
    };
    beside(line?.lastElementChild ?? null, more);
    const chip = allIn(container, ".cjm-personas .cjm-persona").at(-1);
    beside(chip ?? head, persona);
    // Without personas the tools leave the button a place before them.
    if (chip === undefined && head !== null) {
      const tools = head.querySelector(".cjm-head-tools") ?? head;
      const { x, y, width, height } = layer.rectOf(tools);
      layer.place(persona, { x: rightToLeft ? x + width - sidePx : x, y: y + (height - sidePx) / 2, width: sidePx, height: sidePx });
    }
    if (editor.scene().journey.title === undefined) title?.setAttribute("title", words.titleIsName);
    else title?.removeAttribute("title");
  };

  const click = (event: MouseEvent): void => {
    const target = elementOf(event);
    const piece = target?.closest("[data-field]");
    if (target === undefined || piece === null || piece === undefined || target.closest("a") !== null) return;
    const field = piece.getAttribute("data-field");
    // Without a title of its own the map is called what the note is called, and that is not ours to write.
    const fixed = field === "title" && editor.scene().journey.title === undefined;
    if (!fixed && field !== "journey-type" && field !== "journey-state" && field !== "reviewed") return;
    event.preventDefault();
    event.stopPropagation();
    if (!fixed) openBelow(piece);
  };
  const openBelow = (element: Element, what: Element = element): void => {
    const box = element.getBoundingClientRect();
    openMenuOf(what, { x: editor.scene().direction === "rtl" ? box.right : box.left, y: box.bottom + 2 }, editor);
  };
  container.addEventListener("click", click, true);
  more.addEventListener("click", () => openBelow(more, container.querySelector(".cjm-head") ?? container));
  persona.addEventListener("click", () => editor.add({ kind: "persona", path: `personas[${editor.scene().journey.personas.length}]`, rowKey: undefined }, persona));
  const view = page.defaultView;
  const observer = view === null || !("ResizeObserver" in view) ? undefined : new view.ResizeObserver(() => settle());
  observer?.observe(container);
  const stopDraws = editor.onDraw(settle);
  // The frame sticks while the map scrolls.
  container.addEventListener("scroll", settle, { capture: true, passive: true });
  settle();
  return () => {
    stopDraws();
    observer?.disconnect();
    container.removeEventListener("click", click, true);
    container.removeEventListener("scroll", settle, { capture: true });
    more.remove();
    persona.remove();
  };
}
