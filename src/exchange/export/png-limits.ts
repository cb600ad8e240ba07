/**
 * How large a picture a platform's canvas can hold, computed beforehand: a canvas that is too large stays blank without a
 * word. Numbers only; it knows no canvas.
 */

export interface CanvasLimits {
  /** The longest side in pixels. */
  readonly sidePx: number;
  /** The greatest area in square pixels. */
  readonly areaPx: number;
}

/**
 * What was measured in Chromium (sides of 65,535, 16,384²), and what Safari on phones is documented to hold (4,096², which is 16.8 million). Phones of
 * both kinds get the lower, for their memory.
 */
export const canvasLimits = {
  desktop: { sidePx: 65_535, areaPx: 16_384 ** 2 },
  phone: { sidePx: 65_535, areaPx: 4096 ** 2 },
} as const satisfies Readonly<Record<string, CanvasLimits>>;

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PictureScale {
  readonly scale: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** True when it is smaller than what was wanted. */
  readonly reduced: boolean;
}

/** Scales are cut down to hundredths, so that they can be told to a person. */
const steps = 100;

function fits({ widthPx, heightPx }: PictureSize, scale: number, limits: CanvasLimits): boolean {
  const [width, height] = [Math.ceil(widthPx * scale), Math.ceil(heightPx * scale)];
  return width <= limits.sidePx && height <= limits.sidePx && width * height <= limits.areaPx;
}

/** The wanted scale, or the largest below it that the canvas holds; undefined when not even a hundredth fits. `wanted` is above 0. */
export function largestScale(size: PictureSize, wanted: number, limits: CanvasLimits): PictureScale | undefined {
  const { widthPx, heightPx } = size;
  if (!(widthPx > 0) || !(heightPx > 0)) return undefined;
  const bound = Math.min(wanted, limits.sidePx / widthPx, limits.sidePx / heightPx, Math.sqrt(limits.areaPx / (widthPx * heightPx)));
  const rounded = bound === wanted ? wanted : Math.floor(bound * steps) / steps;
  // Whole pixels are rounded up, which can be one too many.
  const scale = [rounded, Math.floor(bound * steps - 1) / steps].find((one) => one > 0 && fits(size, one, limits));
  return scale === undefined ? undefined : { scale, widthPx: Math.ceil(widthPx * scale), heightPx: Math.ceil(heightPx * scale), reduced: scale < wanted };
}
