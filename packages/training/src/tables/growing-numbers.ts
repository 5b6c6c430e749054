/** An array of numbers that grows. */
export interface GrowingNumbers {
  readonly push: (value: number) => void;
  /** Appends all of `values`. */
  readonly append: (values: Float64Array) => void;
  /** What was pushed so far; a view that the next `push` may leave behind. */
  readonly values: () => Float64Array;
}

/**
 * An empty array with room that doubles, eight bytes a number.
 * @example
 * const numbers = growingNumbers();
 * numbers.push(3);
 * numbers.values()[0] // 3
 */
export function growingNumbers(): GrowingNumbers {
  let room = new Float64Array(1024);
  let used = 0;
  const makeRoom = (more: number): void => {
    if (used + more <= room.length) return;
    const larger = new Float64Array(Math.max(2 * room.length, used + more));
    larger.set(room.subarray(0, used));
    room = larger;
  };
  return {
    push: (value) => {
      makeRoom(1);
      room[used++] = value;
    },
    append: (values) => {
      makeRoom(values.length);
      room.set(values, used);
      used += values.length;
    },
    values: () => room.subarray(0, used),
  };
}
