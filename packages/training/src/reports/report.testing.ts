/** Made-up clips for tests: noisy predictions drawn towards the middle, as a fair model makes them. */
import { matrix, type Quadrant, quadrant, random } from "@swar/units";
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import { evaluateAffect } from "../fit/metrics/evaluate-affect.ts";
import type { ReportPoint } from "./report-point.ts";

const held = (value: number): number => Math.max(0, Math.min(1, value));

/** `count` made-up clips of eight to an artist. */
export function madeUpPoints(count: number): readonly ReportPoint[] {
  const { uniform, normal } = random(3);
  const guess = (value: number, slope: number): number => held(0.5 + slope * (value - 0.5) + 0.11 * normal());
  return Array.from({ length: count }, (_, i) => {
    const truth = { arousal: held(0.5 + 0.45 * (uniform() + uniform() - 1)), valence: uniform() };
    const predicted = { arousal: guess(truth.arousal, 0.8), valence: guess(truth.valence, 0.5) };
    return { truth, predicted, name: `Artist ${Math.floor(i / 8)} – Song ${i}` };
  });
}

/** The evaluation of `points`, with quadrants, over artists of eight clips. */
export function evaluated(points: readonly ReportPoint[], replicates = 200): AffectEvaluation {
  const rows = (which: "truth" | "predicted") =>
    matrix(points.length, 2, Float32Array.from(points.flatMap((p) => [p[which].arousal, p[which].valence])));
  return evaluateAffect({
    truth: rows("truth"),
    predicted: rows("predicted"),
    quadrant: points.map(({ truth }): Quadrant => quadrant(truth)),
    groups: points.map((_, i) => Math.floor(i / 8)),
    baseline: { arousal: 0.52, valence: 0.49 },
    replicates,
  });
}

/** Opening tags that never close, or close out of order. */
export function unbalanced(page: string): readonly string[] {
  const open: string[] = [];
  const neverClosed = new Set(["meta", "col"]);
  for (const [, slash, name, self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*?(\/?)>/gi)) {
    if (slash && open.at(-1) === name) open.pop();
    else if (slash) return [...open, `/${name}`];
    else if (!self && !neverClosed.has(name!)) open.push(name!);
  }
  return open;
}
