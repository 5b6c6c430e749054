import type { Analysis } from "@swar/analysis";
import { clock } from "../terminal/clock.ts";
import { drawPlane } from "../terminal/plane.ts";
import { sparkline } from "../terminal/sparkline.ts";
import type { Format } from "./file-result.ts";
import { moodOf } from "./mood.ts";

/** Bars of a curve at most and at least, and what stands before them. */
const WIDEST = 60;
const NARROWEST = 10;
const LEGEND = 38;

/** A curve that moves less than this is drawn as nearly level, so that noise does not look like drama. */
const LEAST_RANGE = 0.1;

/** A small plane and two curves for each file. */
export const text: Format = {
  head: "",
  line: ({ file, ...result }, columns = 80) =>
    "error" in result
      ? `${file}\n  failed: ${result.error.message}\n\n`
      : `${file}\n${described(result.value, Math.min(WIDEST, Math.max(NARROWEST, columns - LEGEND - 1)))}\n\n`,
};

function described(analysis: Analysis, width: number): string {
  const { arousal, valence, uncertainty, duration, curve, model, warnings = [] } = analysis;
  const axis = (name: string, value: number, error: number, values: readonly number[]): string =>
    `  ${name} ${value.toFixed(2)} ± ${error.toFixed(2)}  ${stretched(values, width)}`;
  const path = curve.time.map((_, i) => ({ arousal: curve.arousal[i] as number, valence: curve.valence[i] as number }));
  return [
    `  ${moodOf(analysis)}`,
    axis("arousal", arousal, uncertainty.arousal, curve.arousal),
    axis("valence", valence, uncertainty.valence, curve.valence),
    drawPlane({ arousal, valence }, path),
    "  ● mean of the song   · its path   ± one standard error",
    `  ${clock(duration)} long, heard by ${model.name} ${model.version}`,
    ...warnings.map((warning) => `  note: ${warning}`),
  ].join("\n");
}

/** A curve over its own range, with what that is: music moves little on the scale of all music. */
function stretched(values: readonly number[], width: number): string {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const slack = Math.max(0, LEAST_RANGE - (most - least)) / 2;
  return `${sparkline(values, width, [least - slack, most + slack])}  ${least.toFixed(2)} to ${most.toFixed(2)}`;
}
