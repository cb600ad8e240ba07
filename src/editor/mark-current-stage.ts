/** In the narrow layout, marks the chip of the stage that is being read. */

const underCurvePx = 24;

/** The last section that has reached the sticky curve is the current one. */
export function markCurrentStage(container: HTMLElement): void {
  const strip = container.querySelector(".cjm-list-curve");
  if (strip === null) return;
  const edge = strip.getBoundingClientRect().bottom + underCurvePx;
  let current = 0;
  container.querySelectorAll(".cjm-list-stage").forEach((section, position) => {
    if (section.getBoundingClientRect().top <= edge) current = position;
  });
  const columns = container.querySelectorAll<HTMLElement>(".cjm-list-column");
  columns.forEach((column, position) => {
    const now = position === current;
    if (now === column.classList.contains("is-current")) return;
    column.classList.toggle("is-current", now);
    if (now) scrollStrip(strip, column);
  });
}

/** Brings the chip into sight sideways, leaving the page where it is. */
function scrollStrip(strip: Element, column: HTMLElement): void {
  const outer = strip.getBoundingClientRect();
  const inner = column.getBoundingClientRect();
  if (inner.left < outer.left) strip.scrollLeft -= outer.left - inner.left + 12;
  if (inner.right > outer.right) strip.scrollLeft += inner.right - outer.right + 12;
}
