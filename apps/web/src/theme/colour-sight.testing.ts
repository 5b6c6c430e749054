/** Colours as theme.css writes them, how well they stand out, and how far apart they are for eyes that lack a kind of cone. */

/** Linear red, green and blue, from 0 to 1. */
export type Rgb = readonly [number, number, number];

type Rows = readonly [Rgb, Rgb, Rgb];

/**
 * How each kind of colour blindness, complete, sees linear RGB.
 * @see Machado, Oliveira & Fernandes (2009), A physiologically-based model for simulation of color vision deficiency, severity 1.0.
 */
export const SIGHTS: Readonly<Record<"usual" | "protanopia" | "deuteranopia" | "tritanopia", Rows>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colours of both themes in `css`, by the names of their properties. */
export function themeColours(css: string): Readonly<Record<"light" | "dark", ReadonlyMap<string, Rgb>>> {
  const [light, dark] = [new Map<string, Rgb>(), new Map<string, Rgb>()];
  for (const [, name, first, second] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    light.set(name as string, linear(first as string));
    dark.set(name as string, linear(second as string));
  }
  return { light, dark };
}

/**
 * How a colour stands out from another, from 1 to 21.
 * @see WCAG 2.2, contrast ratio.
 */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * How far apart two colours look to `sight`: 0.02 is just to be seen side by side.
 * @see Ottosson (2020), A perceptual color space for image processing (Oklab).
 */
export function apart(a: Rgb, b: Rgb, sight: Rows): number {
  const [p, q] = [oklab(seen(a, sight)), oklab(seen(b, sight))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (rows: Rows, colour: Rgb): Rgb => [dot(rows[0], colour), dot(rows[1], colour), dot(rows[2], colour)];
const luminance = (colour: Rgb): number => dot([0.2126, 0.7152, 0.0722], colour);
const seen = (colour: Rgb, sight: Rows): Rgb =>
  times(sight, colour).map((x) => Math.min(1, Math.max(0, x))) as unknown as Rgb;

const TO_CONES: Rows = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Rows = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function oklab(colour: Rgb): Rgb {
  return times(TO_LAB, times(TO_CONES, colour).map(Math.cbrt) as unknown as Rgb);
}
