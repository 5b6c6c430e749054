import { type TonalDescriptors, tonalDescriptors } from "./tonal-descriptors.ts";
import { TONAL_COLUMNS } from "./tonal-frames.ts";

/** A record of records … of numbers. */
interface Branch {
  readonly [name: string]: number | Branch;
}

/**
 * The names of the numbers that `tonalVector` gives, in its order: the path to each within `TonalDescriptors`, such as
 * "keys.whole.krumhansl.majorMinusMinor" or "degrees.bass.fifth".
 */
export const TONAL_NAMES: readonly string[] = leaves(
  branch(tonalDescriptors({ count: 1, tuning: 0, data: new Float32Array(TONAL_COLUMNS) })),
).map(([name]) => name);

/**
 * Tonal descriptors as one vector, named by `TONAL_NAMES`; finite for the frames of finite samples.
 * @example
 * const silence = tonalFrames({ samples: new Float32Array(22050), sampleRate: 22050 });
 * tonalVector(tonalDescriptors(silence)).length // 589
 */
export function tonalVector(descriptors: TonalDescriptors): Float32Array {
  return Float32Array.from(leaves(branch(descriptors)), ([, value]) => value);
}

/** A typed record seen as one of any names. */
function branch(descriptors: TonalDescriptors): Branch {
  return descriptors as unknown as Branch;
}

function leaves(node: Branch, path = ""): (readonly [name: string, value: number])[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "number" ? [[path + name, value] as const] : leaves(value, `${path}${name}.`),
  );
}
