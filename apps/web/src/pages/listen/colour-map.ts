/**
 * Colours for levels, the same step of lightness for the same step of level: from the colour of the ground to the strongest, over
 * OKLab. Dark levels on light ground by day, light ones on dark ground by night.
 * @see Ottosson (2020), A perceptual color space for image processing.
 */

type Lab = readonly [lightness: number, a: number, b: number];

/** By day from paper over teal to deep violet; by night from the room over violet and rose to pale gold. */
const STOPS = {
  light: [
    [0.95, 0, 0.008],
    [0.79, -0.06, 0.0],
    [0.63, -0.06, -0.06],
    [0.47, 0.0, -0.13],
    [0.3, 0.07, -0.1],
  ],
  dark: [
    [0.18, 0.002, -0.01],
    [0.36, 0.06, -0.11],
    [0.545, 0.14, -0.03],
    [0.73, 0.09, 0.1],
    [0.92, -0.01, 0.1],
  ],
} as const satisfies Record<string, readonly Lab[]>;

const LEVELS = 256;

/** A table of shape (256, 3): red, green and blue in [0, 255] of each level from 0 to 255. */
export function colourMap(theme: "light" | "dark"): Uint8ClampedArray {
  const table = new Uint8ClampedArray(3 * LEVELS);
  for (let level = 0; level < LEVELS; level++) table.set(rgb(between(STOPS[theme], level / (LEVELS - 1))), 3 * level);
  return table;
}

function between(stops: readonly Lab[], part: number): Lab {
  const at = part * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [from, to] = [stops[low] as Lab, stops[low + 1] as Lab];
  return [0, 1, 2].map((i) => from[i]! + (at - low) * (to[i]! - from[i]!)) as unknown as Lab;
}

/** OKLab to sRGB, in [0, 255]; colours outside are clipped. */
function rgb([lightness, a, b]: Lab): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((x) => 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
}
