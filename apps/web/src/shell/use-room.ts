import { useCallback } from "react";

/** A ref for what is fixed at the foot of the page: keeps --foot at its height, so that nothing hides behind it. */
export function useRoom(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--foot", `${element.offsetHeight}px`);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
}
