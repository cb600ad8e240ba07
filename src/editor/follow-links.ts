/** Hands clicks, hovers and menus on links and buttons of a map to whoever mounted it. It follows no link itself. */
import type { MapScene } from "../render/map-scene";
import { elementOf } from "./join-numbers";
import type { MapScreenEvents } from "./map-screen-events";

/** Listens until the returned function is called; `scene` gives the scene shown at that moment. */
export function followLinks(container: HTMLElement, events: MapScreenEvents, scene: () => MapScene): () => void {
  const click = (event: MouseEvent): void => {
    if (event.type === "auxclick" && event.button !== 1) return;
    const target = elementOf(event);
    const link = linkUnder(target);
    if (link !== undefined) {
      event.preventDefault();
      events.openLink(link.target, event);
      return;
    }
    if (event.type === "click") press(event, target);
  };
  const press = (event: MouseEvent, target: Element | undefined): void => {
    const action = target?.closest("[data-action]");
    if (action?.getAttribute("data-action") === "density") events.chooseDensity(scene().density === "stages" ? "touchpoints" : "stages");
    if (action?.getAttribute("data-action") === "problem") events.openMarkdown(scene().problems[Number(action.getAttribute("data-problem"))]);
    const chip = target?.closest("a.cjm-list-chip");
    if (chip === null || chip === undefined) return;
    event.preventDefault();
    container.querySelectorAll(".cjm-list-stage")[Number(chip.getAttribute("data-stage"))]?.scrollIntoView({ block: "start" });
  };
  const hover = (event: MouseEvent): void => {
    const link = linkUnder(elementOf(event));
    if (link !== undefined && !link.external) events.hoverLink(link.target, link.element, event);
  };
  const menu = (event: MouseEvent): void => {
    const link = linkUnder(elementOf(event));
    if (link === undefined) return;
    event.preventDefault();
    events.linkMenu(link.target, event);
  };
  const closeProblems = (event: Event): void => {
    const open = container.querySelector("details.cjm-problems[open]");
    const inside = elementOf(event)?.closest("details.cjm-problems") === open;
    if (open !== null && !inside) open.removeAttribute("open");
  };
  container.addEventListener("click", click);
  container.addEventListener("auxclick", click);
  container.addEventListener("mouseover", hover);
  container.addEventListener("contextmenu", menu);
  container.addEventListener("pointerdown", closeProblems);
  return () => {
    container.removeEventListener("click", click);
    container.removeEventListener("auxclick", click);
    container.removeEventListener("mouseover", hover);
    container.removeEventListener("contextmenu", menu);
    container.removeEventListener("pointerdown", closeProblems);
  };
}

interface LinkUnder {
  readonly element: HTMLElement;
  readonly target: string;
  readonly external: boolean;
}

/** The link an element belongs to, with its target as typed. */
function linkUnder(element: Element | undefined): LinkUnder | undefined {
  const link = element?.closest<HTMLElement>("a.internal-link, a.external-link");
  if (link === undefined || link === null) return undefined;
  const external = link.classList.contains("external-link");
  return { element: link, external, target: (external ? link.getAttribute("href") : link.getAttribute("data-href")) ?? "" };
}
