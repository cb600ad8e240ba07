/**
 * Draws a standing map as a PNG on a canvas of its window. How large a canvas may be is asked beforehand elsewhere; one that
 * stays blank all the same is told by an error, never by an empty file.
 */
import { htmlSpace, type StandingPicture, type StandingSize } from "./picture-stage";
import { pictureAddress, pictureSvg } from "./picture-svg";

/** The PNG, `drawn` pixels large. Rejects when the canvas gives nothing back. */
export async function drawPng(picture: StandingPicture, drawn: StandingSize): Promise<Blob> {
  const document = picture.body.ownerDocument;
  const image = document.createElementNS(htmlSpace, "img");
  image.src = pictureAddress(pictureSvg(picture, drawn));
  await image.decode();
  const canvas = document.createElementNS(htmlSpace, "canvas");
  canvas.width = drawn.widthPx;
  canvas.height = drawn.heightPx;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas to draw on.");
  context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  // WebKit may draw pictures within a picture only the second time.
  if (picture.body.querySelector("img") !== null) {
    await new Promise((resolve) => document.defaultView?.requestAnimationFrame(resolve) ?? resolve(undefined));
    context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Frees the memory now: phones allow few pixels in all.
  canvas.width = 0;
  canvas.height = 0;
  if (blob === null || blob.size === 0) throw new Error("The canvas is too large to give a picture back.");
  return blob;
}
