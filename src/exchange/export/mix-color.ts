/**
 * Mixes colours in numbers, as the style sheet's `color-mix` does, for files that cannot hold variables. Formulas: Björn
 * Ottosson's Oklab and the CSS Color 4 rules for hue. Knows colours as `#rrggbb` only.
 */

type Triple = readonly [number, number, number];

/** `share` (0 to 1) of the first colour and the rest of the second, hue taken the shorter way round: `color-mix(in oklch, …)`. */
export function mixInOklch(first: string, second: string, share: number): string {
  const [lightA, chromaA, hueA] = toOklch(first);
  const [lightB, chromaB, hueB] = toOklch(second);
  const between = (a: number, b: number): number => a * share + b * (1 - share);
  const from = chromaA < achromatic ? hueB : hueA;
  const to = chromaB < achromatic ? hueA : hueB;
  const turn = ((((from - to) % 360) + 540) % 360) - 180;
  const hue = ((to + turn * share) * Math.PI) / 180;
  const chroma = between(chromaA, chromaB);
  return fromOklab([between(lightA, lightB), chroma * Math.cos(hue), chroma * Math.sin(hue)]);
}

/** The colour laid over a background with the given opacity (0 to 1), as one opaque colour. */
export function over(color: string, background: string, opacity: number): string {
  const [a, b] = [channelsOf(color), channelsOf(background)];
  return toHex([a[0] * opacity + b[0] * (1 - opacity), a[1] * opacity + b[1] * (1 - opacity), a[2] * opacity + b[2] * (1 - opacity)]);
}

const achromatic = 0.002;

function channelsOf(color: string): Triple {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function toHex(channels: Triple): string {
  return `#${channels.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, "0")).join("")}`;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.max(0, channel) ** (1 / 2.4) - 0.055;
}

function toOklch(color: string): Triple {
  const [red, green, blue] = channelsOf(color).map(toLinear);
  if (red === undefined || green === undefined || blue === undefined) return [0, 0, 0];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const light = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return [light, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}

function fromOklab([light, a, b]: Triple): string {
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return toHex([
    fromLinear(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    fromLinear(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    fromLinear(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ]);
}
