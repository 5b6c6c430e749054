import type { AffectCurve } from "@swar/units";

/** More points than this are a scribble on any screen. */
const MOST = 300;

/** `curve` with at most `most` points, each the mean of its neighbours; the curve itself where it has no more. */
export function thinnedCurve(curve: AffectCurve, most = MOST): AffectCurve {
  const stride = Math.ceil(curve.time.length / most);
  if (stride <= 1) return curve;
  const thinned = (values: readonly number[]): number[] =>
    Array.from({ length: Math.ceil(values.length / stride) }, (_, k) => {
      const block = values.slice(k * stride, (k + 1) * stride);
      return block.reduce((a, b) => a + b, 0) / block.length;
    });
  const { step, time, arousal, valence } = curve;
  return { step: step * stride, time: thinned(time), arousal: thinned(arousal), valence: thinned(valence) };
}
