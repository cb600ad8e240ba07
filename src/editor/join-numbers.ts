/** Joins a touchpoint's point, card and badges: what is under the pointer or the focus marks everything with its number. */

/** Marks on hover and focus until the returned function is called. */
export function joinNumbers(container: HTMLElement): () => void {
  let joined: string | undefined;
  const join = (number: string | undefined): void => {
    if (number === joined) return;
    for (const element of container.querySelectorAll(".is-joined")) element.classList.remove("is-joined");
    joined = number;
    if (number === undefined || !/^\d+$/.test(number)) return;
    for (const element of container.querySelectorAll(`[data-number="${number}"]`)) element.classList.add("is-joined");
  };
  const follow = (event: Event): void => {
    const target = elementOf(event);
    const owner = target?.closest("[data-number]") ?? (event.type === "focusin" ? target?.querySelector("[data-number]") : undefined);
    join(owner?.getAttribute("data-number") ?? undefined);
  };
  const leave = (): void => join(undefined);
  container.addEventListener("mouseover", follow);
  container.addEventListener("focusin", follow);
  container.addEventListener("mouseleave", leave);
  container.addEventListener("focusout", leave);
  return () => {
    container.removeEventListener("mouseover", follow);
    container.removeEventListener("focusin", follow);
    container.removeEventListener("mouseleave", leave);
    container.removeEventListener("focusout", leave);
  };
}

/** The element an event happened on; a text node's parent. Works for elements of any window. */
export function elementOf(event: Event): Element | undefined {
  const target = event.target;
  if (target === null || !("nodeType" in target)) return undefined;
  return isElement(target) ? target : undefined;
}

function isElement(target: EventTarget): target is Element {
  return "closest" in target;
}
