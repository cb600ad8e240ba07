/** Compares two PNGs in a page's canvas. */

/**
 * A canvas smooths slanted lines and gradients a little otherwise than a page does, nothing an eye sees: the same picture put on a page as
 * an image gives a screenshot without a single other pixel.
 */
const leastDifference = 8;

/** How many pixels differ by more than 8 of 255 in any channel; every pixel when the sizes differ. `png` is a data address, `screenshot` bytes. */
export function countOtherPixels(page, png, screenshot) {
  return page.evaluate(
    async ([one, other, leastDifference]) => {
      const read = async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const [first, second] = [await read(one), await read(other)];
      if (first.width !== second.width || first.height !== second.height) return Math.max(first.data.length, second.data.length) / 4;
      let count = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const apart = [0, 1, 2, 3].some((channel) => Math.abs(first.data[at + channel] - second.data[at + channel]) > leastDifference);
        if (apart) count += 1;
      }
      return count;
    },
    [png, `data:image/png;base64,${screenshot.toString("base64")}`, leastDifference],
  );
}
