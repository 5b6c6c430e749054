interface Axis {
  readonly r2?: { readonly value?: unknown };
}

interface Score {
  readonly value?: unknown;
}

/**
 * How good a model says it is, from the figures in its checkpoint.
 * @example modelWorth({ arousal: { r2: { value: 0.417 } }, valence: { r2: { value: 0.374 } } }) // "R² 0.417 for arousal, 0.374 for valence, by its own account"
 */
export function modelWorth(metrics: Readonly<Record<string, unknown>>): string {
  const [arousal, valence] = ["arousal", "valence"].map((axis) => (metrics[axis] as Axis | undefined)?.r2?.value);
  const macroF1 = (metrics["macroF1"] as Score | undefined)?.value;
  if (typeof macroF1 === "number") return `Macro-F1 of the four quadrants ${macroF1.toFixed(3)}, by its own account`;
  if (typeof arousal !== "number" || typeof valence !== "number") return "It does not say how good it is.";
  return `R² ${arousal.toFixed(3)} for arousal, ${valence.toFixed(3)} for valence, by its own account`;
}
