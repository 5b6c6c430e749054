/*
 * Runs contestants in turns, so that what else the machine does falls on all of them alike, and sums up their times.
 */

/** One side of a comparison; `block` does the whole work once and gives the seconds it took. */
export interface Contestant {
  readonly name: string;
  readonly block: () => number | Promise<number>;
}

/** The times of one contestant, in seconds. */
export interface Timing {
  readonly name: string;
  readonly seconds: readonly number[];
}

export interface InterleaveOptions {
  readonly blocks?: number;
  readonly warmUp?: number;
  /** Milliseconds before each block: idle threads of the one before may spin that long (OpenMP's do for 200 ms). */
  readonly settle?: number;
}

/**
 * The times of `blocks` blocks of each contestant, after `warmUp` blocks each that do not count. The order of the
 * turns changes with every round, so that nobody always follows the same neighbour.
 */
export async function interleave(
  contestants: readonly Contestant[],
  { blocks = 30, warmUp = 3, settle = 0 }: InterleaveOptions = {},
): Promise<Timing[]> {
  const timings = contestants.map(({ name }) => ({ name, seconds: [] as number[] }));
  for (let round = -warmUp; round < blocks; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = (turn + round + warmUp) % contestants.length;
      if (settle > 0) await new Promise((resolve) => setTimeout(resolve, settle));
      const seconds = await contestants[i]!.block();
      if (round >= 0) timings[i]!.seconds.push(seconds);
    }
  }
  return timings;
}

/** The number that a share `q` in [0, 1] of `values` lies below, interpolated linearly. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

const ms = (seconds: number): string => (1000 * seconds).toFixed(1).padStart(9);

/** A table of medians and quartiles in milliseconds, and the ratio of the first contestant to each other, round by round. */
export function report(timings: readonly Timing[]): string {
  const lines = timings.map(({ name, seconds }) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => ms(quantile(seconds, q)));
    return `${name.padEnd(28)} median ${middle} ms   quartiles ${low} … ${high} ms   ${seconds.length} blocks`;
  });
  const [first, ...others] = timings;
  for (const other of others) {
    const ratios = other.seconds.map((seconds, i) => first!.seconds[i]! / seconds);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(ratios, q).toFixed(3));
    const overall = (quantile(first!.seconds, 0.5) / quantile(other.seconds, 0.5)).toFixed(3);
    lines.push(
      `${first!.name} / ${other.name}: ${overall} of medians; by round ${middle} (quartiles ${low} … ${high})`,
    );
  }
  return lines.join("\n");
}
