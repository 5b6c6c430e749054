/** What of the library is shown, in the words of the API; the address of the page says the same, so that it can be kept. */

/** What can be filtered by. Ranges are `low,high`, of which one may be left out. */
export const FILTER_NAMES = [
  "text",
  "quadrant",
  "genre",
  "language",
  "source",
  "playable",
  "year",
  "tempo",
  "duration",
  "arousal",
  "valence",
] as const;

/** One thing that can be filtered by. */
export type FilterName = (typeof FILTER_NAMES)[number];

/** Which tracks are shown; what is absent filters nothing. */
export type LibraryFilter = Readonly<Partial<Record<FilterName, string>>>;

/** Which tracks are shown, and in which order. */
export interface LibraryQuery {
  readonly filter: LibraryFilter;
  readonly sort: string;
  readonly descending: boolean;
}

/** Which filters of `filter` are on, but for those that are seen elsewhere: what is searched for in its field, a region on the plane. */
export function filtersOn(filter: LibraryFilter): readonly FilterName[] {
  return FILTER_NAMES.filter((name) => filter[name] !== undefined && !["text", "arousal", "valence"].includes(name));
}

/** What tracks are sorted by unless said otherwise, as the API does. */
const FIRST_ORDER = "artist";

/** What the query of an address says. */
export function readLibraryQuery(search: URLSearchParams): LibraryQuery {
  const said = FILTER_NAMES.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === "" ? [] : [[name, value]];
  });
  return {
    filter: Object.fromEntries(said) as LibraryFilter,
    sort: search.get("sort") ?? FIRST_ORDER,
    descending: search.get("descending") === "true",
  };
}

/** The query of the address that says `query`. */
export function addressQuery({ filter, sort, descending }: LibraryQuery): Readonly<Record<string, string | undefined>> {
  return {
    ...filter,
    sort: sort === FIRST_ORDER ? undefined : sort,
    descending: descending ? "true" : undefined,
  };
}
