/**
 * A standing map as one SVG text that holds its markup and its rules, for the browser to draw. It is no file for people:
 * vector editors know no `foreignObject`. Nothing in it is loaded from anywhere.
 */
import { toHarmlessText } from "../render/inline/harmless-text";
import { htmlSpace, type StandingPicture, type StandingSize } from "./picture-stage";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The complete SVG, as large as the map times `scale`; characters no XML may hold are made harmless. */
export function pictureSvg({ body, rules, size }: StandingPicture, drawn: StandingSize = size): string {
  const view = body.ownerDocument.defaultView;
  if (view === null) throw new Error("The picture stands in no window.");
  const markup = new view.XMLSerializer().serializeToString(body);
  const style = rules.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  return toHarmlessText(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn.widthPx}" height="${drawn.heightPx}" viewBox="0 0 ${size.widthPx} ${size.heightPx}" preserveAspectRatio="none">` +
      `<foreignObject width="${size.widthPx}" height="${size.heightPx}"><style xmlns="${htmlSpace}">${style}</style>${markup}</foreignObject></svg>`,
  );
}

/** The address of such an SVG: as data, because a canvas that drew `foreignObject` from a blob gives nothing back. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
