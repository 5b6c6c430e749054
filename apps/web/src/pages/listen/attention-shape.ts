import type { Analysis } from "@swar/analysis";
import type { Seconds } from "@swar/units";

/** Points of the line: as many as the eye can follow; what lies between them is averaged. */
const MOST = 72;

/** Attention over time, to be laid over a picture. */
export interface AttentionShape {
  /** `<path d>` over [0, 1] both ways, the most at the top. */
  readonly line: string;
  /** When the most counted, where that stands out. */
  readonly peak: Seconds | undefined;
}

/** A moment stands out that counts so many times as much as moments do on the whole. */
const OUT = 1.5;

/** The course of attention; undefined for a model without. */
export function attentionShape({ time, weight }: Analysis["attention"], duration: Seconds): AttentionShape | undefined {
  if (weight.length === 0) return undefined;
  const stride = Math.ceil(weight.length / MOST);
  const means: number[] = [];
  for (let i = 0; i < weight.length; i += stride) means.push(mean(weight.slice(i, i + stride)));
  const most = Math.max(...means, 1e-9);
  const at = (k: number): Seconds => mean(time.slice(k * stride, (k + 1) * stride));
  const points = means.map((each, k) => `${(at(k) / duration).toFixed(4)} ${(1 - each / most).toFixed(3)}`);
  const isOut = most > OUT * mean(weight);
  return { line: `M${points.join("L")}`, peak: isOut ? at(means.indexOf(most)) : undefined };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
