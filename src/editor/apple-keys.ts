/** Whether the keyboard has Apple's keys: Command instead of Control, Option instead of Alt. */
export function hasAppleKeys(element: Element): boolean {
  return /Mac|iPhone|iPad/.test(element.ownerDocument.defaultView?.navigator.userAgent ?? "");
}
