/** What a bootstrap draws: whole clusters of rows. */
import { check, type Random } from "@swar/units";

/** The name of the cluster that a row belongs to, such as its artist. */
export type Group = string | number;

/**
 * The rows of each group, in the order in which groups appear, each of shape (size of the group,); without `groups`, of
 * shape (n,), every one of the `n` rows is a cluster of its own.
 * @throws SwarError `invalid-argument` where `groups` does not name one group a row.
 * @example clusters(3, ["a", "b", "a"]).length // 2
 */
export function clusters(n: number, groups?: readonly Group[]): Uint32Array[] {
  if (groups === undefined) return Array.from({ length: n }, (_, r) => Uint32Array.of(r));
  check(groups.length === n, "clusters", `groups must name one group for each of ${n} rows`, groups.length);
  const rows = Map.groupBy(groups.keys(), (r) => groups[r]);
  return [...rows.values()].map((members) => Uint32Array.from(members));
}

/** The rows of as many clusters as there are, drawn with replacement: shape (m,), m about the number of all rows. */
export function resampled(from: readonly Uint32Array[], rng: Random): Uint32Array {
  const drawn = from.map(() => from[Math.floor(rng.uniform() * from.length)]!);
  const rows = new Uint32Array(drawn.reduce((total, cluster) => total + cluster.length, 0));
  let end = 0;
  // By hand: `set` takes several times as long for clusters of a few rows, which are the many.
  for (const cluster of drawn) for (let i = 0; i < cluster.length; i++) rows[end++] = cluster[i]!;
  return rows;
}
