/** Tells when the container's window prints, so that the whole map is drawn for paper. */

/** Calls with true before printing and false after, until the returned function is called. */
export function followPrint(container: HTMLElement, tell: (printing: boolean) => void): () => void {
  const view = container.ownerDocument.defaultView;
  const before = (): void => tell(true);
  const after = (): void => tell(false);
  view?.addEventListener("beforeprint", before);
  view?.addEventListener("afterprint", after);
  return () => {
    view?.removeEventListener("beforeprint", before);
    view?.removeEventListener("afterprint", after);
  };
}
