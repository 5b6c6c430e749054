import type { Analysis } from "@swar/analysis";
import type { Quadrant } from "@swar/units";
import { drawPlane } from "../terminal/plane.ts";
import { sparkline } from "../terminal/sparkline.ts";
import type { Format } from "./file-result.ts";

const MOODS = {
  Q1: "lively and pleasant",
  Q2: "lively and unpleasant",
  Q3: "quiet and unpleasant",
  Q4: "quiet and pleasant",
} as const satisfies Record<Quadrant, string>;

const WIDTH = 60;

/** A small plane and two curves for each file. */
export const text: Format = {
  head: "",
  line: ({ file, ...result }) =>
    "error" in result ? `${file}\n  failed: ${result.error.message}\n\n` : `${file}\n${described(result.value)}\n\n`,
};

function described(analysis: Analysis): string {
  const { arousal, valence, uncertainty, quadrant, duration, curve, model, warnings = [] } = analysis;
  const axis = (name: string, value: number, error: number, values: readonly number[]): string =>
    `  ${name} ${value.toFixed(2)} ± ${error.toFixed(2)}  ${sparkline(values, WIDTH)}`;
  const path = curve.time.map((_, i) => ({ arousal: curve.arousal[i] as number, valence: curve.valence[i] as number }));
  return [
    `  ${MOODS[quadrant]} (${quadrant})${unsure(analysis) ? ", though close enough to the middle to be another" : ""}`,
    axis("arousal", arousal, uncertainty.arousal, curve.arousal),
    axis("valence", valence, uncertainty.valence, curve.valence),
    drawPlane({ arousal, valence }, path),
    `  ${clock(duration)} long · ● its mean, · its path · ± one standard error · ${model.name} ${model.version}`,
    ...warnings.map((warning) => `  note: ${warning}`),
  ].join("\n");
}

/** Whether one standard error could carry either axis across the middle. */
function unsure({ arousal, valence, uncertainty }: Analysis): boolean {
  return Math.abs(arousal - 0.5) < uncertainty.arousal || Math.abs(valence - 0.5) < uncertainty.valence;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
