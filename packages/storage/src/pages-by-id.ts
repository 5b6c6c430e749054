/**
 * Lines of a table in pages of `size`, each as `read` gives it: the first lines whose numbers are above `last`, in the order of their
 * numbers. Lines that come or go meanwhile neither shift nor repeat others.
 */
export async function* pagesById<Row extends { readonly id: number }>(
  size: number,
  read: (last: number) => PromiseLike<Row[]>,
): AsyncGenerator<Row[]> {
  for (let last = 0; ;) {
    const rows = await read(last);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1)?.id as number;
  }
}
