import { type RefObject, useLayoutEffect, useState } from "react";
import { type RowSpan, visibleRows } from "./visible-rows.ts";

/** Which of `count` rows of `height` pixels in `list` can be seen, as the window is scrolled. */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, height: number): RowSpan {
  const [span, setSpan] = useState<RowSpan>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    let picture = 0;
    const look = (): void => {
      picture = 0;
      const above = -(list.current?.getBoundingClientRect().top ?? 0);
      const next = visibleRows({ above, window: innerHeight, height, count });
      setSpan((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    const soon = (): void => {
      picture ||= requestAnimationFrame(look);
    };
    look();
    // What stands above the list may grow; then the list moves without a scroll.
    const watch = new ResizeObserver(soon);
    watch.observe(document.body);
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(picture);
      watch.disconnect();
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [list, count, height]);
  return span;
}
