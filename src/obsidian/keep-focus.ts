/** Draws controls anew without taking the focus, the place in a list or what is unfolded from whoever uses them. It knows no control. */

/** Empties the container and draws it again. Controls are known by `data-choice`, scrolled boxes and details by `data-kept`. */
export function redraw(container: HTMLElement, draw: () => void): void {
  const { activeElement } = container.doc;
  const focused = container.contains(activeElement) ? (activeElement?.getAttribute("data-choice") ?? undefined) : undefined;
  const kept = new Map(keptIn(container).map((element) => [element.getAttribute("data-kept"), { scrollTop: element.scrollTop, open: element.hasAttribute("open") }]));
  container.empty();
  draw();
  for (const element of keptIn(container)) {
    const before = kept.get(element.getAttribute("data-kept"));
    if (before === undefined) continue;
    if (element.matches("details")) element.toggleAttribute("open", before.open);
    element.scrollTop = before.scrollTop;
  }
  if (focused === undefined) return;
  Array.from(container.querySelectorAll<HTMLElement>("[data-choice]")).find((element) => element.getAttribute("data-choice") === focused)?.focus({ preventScroll: true });
}

function keptIn(container: HTMLElement): HTMLElement[] {
  return Array.from(container.querySelectorAll<HTMLElement>("[data-kept]"));
}
