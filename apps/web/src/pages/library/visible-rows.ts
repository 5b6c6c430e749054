/** Rows from `first` on, `end` excluded. */
export interface RowSpan {
  readonly first: number;
  readonly end: number;
}

/** So many are drawn above and below what is seen, so that a quick hand meets no gap. */
const AROUND = 8;
/** So many are there in any case: ears do not scroll. */
const LEAST = 16;

/**
 * The rows that must be there, of `count` rows of `height` pixels that begin `above` pixels over the upper edge of a window.
 * @example visibleRows({ above: 5600, window: 560, height: 56, count: 1000 }) // { first: 92, end: 118 }
 */
export function visibleRows({
  above,
  window,
  height,
  count,
}: {
  readonly above: number;
  readonly window: number;
  readonly height: number;
  readonly count: number;
}): RowSpan {
  const first = Math.max(0, Math.min(Math.floor(above / height) - AROUND, count - LEAST));
  const end = Math.max(first + LEAST, Math.ceil((above + window) / height) + AROUND);
  return { first, end: Math.min(end, count) };
}
