import { type HTMLAttributes, type KeyboardEvent, type PointerEvent, useState } from "react";

/** How rows are moved. */
export interface RowDrag {
  /** The row that a hand holds, and where it would go. */
  readonly dragged: number | undefined;
  readonly target: number | undefined;
  /** What the handle of row `index` carries. */
  readonly handle: (index: number) => HTMLAttributes<HTMLButtonElement>;
}

/** Moves rows of a list by their handles: by pointer, of whatever kind, and with the arrow keys, Home and End. */
export function useRowDrag(count: number, move: (from: number, to: number) => void): RowDrag {
  const [held, setHeld] = useState<{ readonly from: number; readonly to: number }>();
  const handle = (index: number): HTMLAttributes<HTMLButtonElement> => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ from: index, to: index });
    },
    onPointerMove: (event) => {
      if (held) setHeld({ ...held, to: rowAt(event) });
    },
    onPointerUp: () => {
      if (held && held.to !== held.from) move(held.from, held.to);
      setHeld(undefined);
    },
    onPointerCancel: () => setHeld(undefined),
    onKeyDown: (event) => {
      const to = keyTarget(event, index, count);
      if (to === undefined) return;
      event.preventDefault();
      if (to !== index) move(index, to);
    },
  });
  return { dragged: held?.from, target: held && held.to !== held.from ? held.to : undefined, handle };
}

/** The row at whose height the pointer is; above and below all of them, the first and the last. */
function rowAt(event: PointerEvent<HTMLElement>): number {
  const rows = [...(event.currentTarget.closest("ol")?.children ?? [])];
  const below = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
  return below < 0 ? rows.length - 1 : below;
}

function keyTarget({ key }: KeyboardEvent, index: number, count: number): number | undefined {
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
