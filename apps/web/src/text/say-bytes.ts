const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/**
 * A size as file managers show it.
 * @example sayBytes(5_242_880) // "5.2 MB"
 */
export function sayBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** step;
  const digits = step === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[step]}`;
}
