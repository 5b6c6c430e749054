/** A binary heap: what comes first by `before` is at hand, the rest is not in order. */
export interface Heap<T> {
  readonly size: () => number;
  /** The first item, which stays. */
  readonly peek: () => T | undefined;
  readonly push: (item: T) => void;
  /** Takes the first item out. */
  readonly pop: () => T | undefined;
}

/**
 * An empty heap, where `before(a, b)` says whether `a` comes out before `b`.
 * @see Williams (1964), Algorithm 232: heapsort.
 */
export function heap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const rise = (item: T): void => {
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as T;
      if (!before(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  };
  const sink = (item: T): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1] as T, items[child] as T)) child++;
      if (!before(items[child] as T, item)) break;
      items[at] = items[child] as T;
      at = child;
    }
    items[at] = item;
  };
  const pop = (): T | undefined => {
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) sink(last as T);
    return first;
  };
  return { size: () => items.length, peek: () => items[0], push: rise, pop };
}
