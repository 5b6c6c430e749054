import { useCallback, useState } from "react";

/** The width of an element in pixels, as it is and becomes; `first` until it is known. */
export function useSize(
  first: number,
): readonly [ref: (element: HTMLElement | null) => (() => void) | undefined, size: number] {
  const [size, setSize] = useState(first);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setSize(element.clientWidth);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, size];
}
