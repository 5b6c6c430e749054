import type { AffectCurve, Seconds } from "@swar/units";

/** How large a lane is drawn, in pixels or any other unit. */
export interface LaneSize {
  readonly width: number;
  readonly height: number;
}

/** A side of a curve as `<path d>` has it: its line, and the band about it. */
export interface LaneShapes {
  readonly line: string;
  /** Undefined where nobody knows how sure the curve is. */
  readonly band: string | undefined;
}

/**
 * Draws one side of `curve`, 1 at the top, over `duration`. The first and last points hold to the ends.
 * @param deviation - half the height of the band, on the scale of the curve
 */
export function laneShapes(
  { time, ...values }: AffectCurve,
  side: "arousal" | "valence",
  {
    duration,
    deviation,
    width,
    height,
  }: LaneSize & { readonly duration: Seconds; readonly deviation: number | undefined },
): LaneShapes {
  const last = time.length - 1;
  if (last < 0) return { line: "", band: undefined };
  const x = (i: number): string => {
    const share = i < 0 ? 0 : i > last ? 1 : (time[i] as number) / duration;
    return (width * Math.min(1, share)).toFixed(1);
  };
  const at = (i: number, away: number): string => {
    const value = (values[side][Math.min(last, Math.max(0, i))] as number) + away;
    return `${x(i)} ${(height * (1 - Math.min(1, Math.max(0, value)))).toFixed(1)}`;
  };
  const places = Array.from({ length: last + 3 }, (_, i) => i - 1);
  const line = `M${places.map((i) => at(i, 0)).join("L")}`;
  if (deviation === undefined) return { line, band: undefined };
  const above = places.map((i) => at(i, deviation));
  const below = places.toReversed().map((i) => at(i, -deviation));
  return { line, band: `M${[...above, ...below].join("L")}Z` };
}
