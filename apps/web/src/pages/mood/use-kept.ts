import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

/**
 * A state that is there again when one comes back to the page, or loads it anew; closing the tab forgets it. Of what was kept, what
 * `first` has besides is added, so that an older page's state can be read.
 */
export function useKept<Value extends object | undefined>(
  key: string,
  first: Value,
): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const [value, setValue] = useState<Value>(() => kept(key, first));
  useEffect(() => {
    try {
      if (value === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(value));
    } catch (error) {
      // Where the browser has no room left, or keeps nothing, the page works all the same; it only forgets when it is left.
      if (!(error instanceof DOMException)) throw error;
    }
  }, [key, value]);
  return [value, setValue];
}

function kept<Value extends object | undefined>(key: string, first: Value): Value {
  const text = sessionStorage.getItem(key);
  return text === null ? first : { ...first, ...(JSON.parse(text) as Value) };
}
