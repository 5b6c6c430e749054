/** Finds the largest mean of as many successive values as a window holds, of values that arrive one by one. */
export interface WindowMaximum {
  readonly push: (value: number) => void;
  /** The largest mean so far, in [0, ∞); 0 as long as no window was full. */
  readonly maximum: () => number;
}

/**
 * The largest mean of `length` successive values, each in [0, ∞); `length` is a positive integer. The sum is made anew
 * for each value, as one that is carried on would keep the roundings of what has left the window.
 * @example
 * const window = windowMaximum(2);
 * for (const value of [1, 3, 5]) window.push(value);
 * window.maximum() // 4
 */
export function windowMaximum(length: number): WindowMaximum {
  const values = new Float64Array(length);
  let count = 0;
  let largest = 0;
  const push = (value: number): void => {
    values[count % length] = value;
    count++;
    if (count < length) return;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += values[i]!;
    if (sum > largest) largest = sum;
  };
  return { push, maximum: () => largest / length };
}
