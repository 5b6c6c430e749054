const STEPS = [1, 2, 5];

/**
 * Whole epochs to be named on an axis up to `last`: the first, and round ones, about `most` in all.
 * @example epochTicks(18, 5) // [1, 5, 10, 15]
 */
export function epochTicks(last: number, most: number): readonly number[] {
  const step = roundStep(last / most);
  const round = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step);
  return step === 1 ? round : [1, ...round];
}

/** The least of 1, 2, 5, 10, 20, … that is not below `least`. */
function roundStep(least: number): number {
  for (let ten = 1; ; ten *= 10) {
    const step = STEPS.find((one) => one * ten >= least);
    if (step !== undefined) return step * ten;
  }
}
