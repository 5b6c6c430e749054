/** A value that others may look at and be told of: what React's `useSyncExternalStore` takes. */
export interface Store<T> {
  /** Calls `listener` whenever the value has changed; gives back what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The value: the same object until it changes. */
  readonly getSnapshot: () => T;
}

/** A store, and the way to change it. */
export interface OwnStore<T> extends Store<T> {
  /** Changes some of the value; where nothing is changed, nobody is told. */
  readonly set: (changes: Partial<T>) => void;
}

/** A store that begins with `value`. */
export function createStore<T extends object>(value: T): OwnStore<T> {
  const listeners = new Set<() => void>();
  let now = value;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => now,
    set: (changes) => {
      const keys = Object.keys(changes) as (keyof T)[];
      if (keys.every((key) => Object.is(now[key], changes[key]))) return;
      now = { ...now, ...changes };
      for (const listener of listeners) listener();
    },
  };
}
