/**
 * Draws a standing map as a PNG on a canvas of its window. How large a canvas may be is asked beforehand elsewhere; one that
 * stays blank all the same is told by an error, never by an empty file.
 */
import type { StandingPicture, StandingSize } from "./picture-stage";
import { pictureAddress, pictureSvg } from "./picture-svg";

/** The PNG, `drawn` pixels large. Rejects when the canvas gives nothing back. */
export async function drawPng(picture: StandingPicture, drawn: StandingSize): Promise<Blob> {
  const { defaultView: view } = picture.body.ownerDocument;
  if (view === null) throw new Error("The picture stands in no window.");
  const image = new view.Image();
  // Waiting for `decode` would draw a drawing once more than needed.
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error("The browser cannot draw the map."));
    image.src = pictureAddress(pictureSvg(picture, drawn));
  });
  const canvas = new view.OffscreenCanvas(drawn.widthPx, drawn.heightPx);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas to draw on.");
  context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  // WebKit may draw pictures within a picture only the second time.
  if (picture.body.querySelector("img") !== null) {
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
    context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  }
  const blob = await canvas.convertToBlob({ type: "image/png" });
  if (blob.size === 0) throw new Error("The canvas is too large to give a picture back.");
  return blob;
}
