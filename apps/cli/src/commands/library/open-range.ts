import type { Range } from "@swar/storage";
import { InvalidArgumentError } from "commander";

/**
 * A parser of two ascending numbers with a comma between them, of which one may be left out, or of one number that both
 * ends are.
 * @example openRange()("1990,") // { min: 1990 }
 */
export function openRange([least, most]: readonly [number, number] = [-Infinity, Infinity]): (text: string) => Range {
  return (text) => {
    const parts = text.split(",").map((part) => part.trim());
    const [low = "", high = low] = parts;
    const [min, max] = [low, high].map((part) => (part === "" ? undefined : Number(part)));
    const known = [min, max].filter((end) => end !== undefined);
    const isRange = parts.length <= 2 && known.length > 0 && (min ?? -Infinity) <= (max ?? Infinity);
    if (!isRange || known.some((end) => !(Number.isFinite(end) && end >= least && end <= most))) {
      const within = Number.isFinite(least) ? ` from ${least} to ${most}` : "";
      throw new InvalidArgumentError(`It must be low,high${within}; one may be left out.`);
    }
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  };
}
