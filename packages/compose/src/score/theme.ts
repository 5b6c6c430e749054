import type { Random } from "@swar/units";
import { pick } from "./pick.ts";
import type { Beats } from "./score.ts";

/** What the sections of a piece share, so that they are heard as one piece. */
export interface Theme {
  /** The melody's shape: degrees above the phrase's level, one an onset, shape (16,). */
  readonly contour: readonly number[];
  /** How much each sixteenth of a bar is liked as an onset, in [0, 1), shape (16,). */
  readonly liking: readonly number[];
  /** The order in which chord tones are broken, as indices into a voicing, shape (8,). */
  readonly figure: readonly number[];
}

/** Positions a beat in the rhythmic grid. */
const GRID = 4;
const POSITIONS = 16;
/** Bounds of the contour, in degrees from its start. */
const LOWEST = -2;
const HIGHEST = 4;
const FIGURES = [
  [0, 1, 2, 3, 2, 1, 2, 1],
  [0, 2, 1, 2, 0, 2, 1, 2],
  [0, 1, 2, 1, 3, 1, 2, 1],
  [0, 2, 3, 2, 1, 2, 3, 2],
];

/** A theme drawn from `rng`. */
export function drawTheme(rng: Random): Theme {
  return { contour: walk(rng), liking: Array.from({ length: POSITIONS }, rng.uniform), figure: pick(FIGURES, rng) };
}

/** A walk that mostly steps on in its direction, answers a leap by turning back, and stays between a third below its
 * start and a fifth above. */
function walk(rng: Random): number[] {
  const contour = [0];
  let up = rng.uniform() < 0.7;
  while (contour.length < POSITIONS) {
    const here = contour.at(-1) as number;
    const size = pick([1, 1, 1, 1, 1, 2, 3], rng);
    const turn = rng.uniform() < 0.3;
    if (turn) up = !up;
    if (here + size > HIGHEST) up = false;
    if (here - size < LOWEST) up = true;
    contour.push(here + (up ? size : -size));
    if (size > 1) up = !up;
  }
  return contour;
}

/**
 * The `count` best onsets of a bar, in beats and in order: strong positions of the metre first, drawn towards the
 * theme's own likings by `syncopation` in [0, 1]. Fewer onsets are a subset of more: a slow section simplifies the
 * rhythm of a fast one.
 * @see Lerdahl & Jackendoff (1983), A Generative Theory of Tonal Music, for the metrical grid.
 * @example onsets(theme, { beatsPerBar: 4, count: 2, syncopation: 0 }) // [0, 2]
 */
export function onsets(theme: Theme, bar: { beatsPerBar: 3 | 4; count: number; syncopation: number }): Beats[] {
  const weight = (p: number): number =>
    metricalWeight(p, bar.beatsPerBar) + (0.9 + 2 * bar.syncopation) * (theme.liking[p] as number);
  return Array.from({ length: bar.beatsPerBar * GRID }, (_, p) => p)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, Math.max(1, bar.count))
    .toSorted((a, b) => a - b)
    .map((p) => p / GRID);
}

function metricalWeight(position: number, beatsPerBar: 3 | 4): number {
  if (position === 0) return 6;
  if (beatsPerBar === 4 && position === 8) return 4;
  if (position % GRID === 0) return 3;
  return position % 2 === 0 ? 2 : 0;
}
