import type { AudioDescription } from "@swar/analysis";
import type { Format } from "./file-result.ts";

/** Significant digits that are printed: more than any descriptor deserves, and short to read. */
const DIGITS = 6;

/** One JSON object a line: the description, or `{ file, error: { code, message } }`. What is not finite is null. */
export const descriptionJson: Format<AudioDescription> = {
  head: "",
  line: ({ file, ...result }) => {
    const content = "error" in result ? { file, error: result.error } : { file, ...result.value };
    return `${JSON.stringify(content, (_, value: unknown) => (typeof value === "number" ? shortened(value) : value))}\n`;
  },
};

/** `x` to six significant digits; null where it is not finite, as the loudness of silence. */
export function shortened(x: number): number | null {
  return Number.isFinite(x) ? Number(x.toPrecision(DIGITS)) : null;
}
