import { useCallback, useMemo } from "react";
import { goTo } from "../../shell/go-to.ts";
import { useRoute } from "../../shell/use-route.ts";
import { addressQuery, type LibraryFilter, type LibraryQuery, readLibraryQuery } from "./library-query.ts";

/** What is shown, and how that is changed; both stand in the address. */
export interface AddressedQuery {
  readonly query: LibraryQuery;
  /** The track whose details are open. */
  readonly open: number | undefined;
  /** Changes some filters; undefined takes one off. */
  readonly filterBy: (changes: Readonly<Partial<Record<keyof LibraryFilter, string | undefined>>>) => void;
  readonly sortBy: (sort: string, descending: boolean) => void;
  /** Takes off all filters. */
  readonly showAll: () => void;
  /** Opens the details of a track, or closes them. */
  readonly show: (id: number | undefined) => void;
}

/** What the address says of the library. */
export function useLibraryQuery(): AddressedQuery {
  const route = useRoute();
  const query = useMemo(() => readLibraryQuery(route.query), [route]);
  const [first] = route.rest;
  const open = first !== undefined && /^[1-9]\d{0,8}$/.test(first) ? Number(first) : undefined;
  const change = useCallback(
    (to: LibraryQuery) => goTo("library", { rest: route.rest, query: addressQuery(to), replace: true }),
    [route],
  );
  return {
    query,
    open,
    filterBy: (changes) => change({ ...query, filter: defined({ ...query.filter, ...changes }) }),
    sortBy: (sort, descending) => change({ ...query, sort, descending }),
    showAll: () => change({ ...query, filter: {} }),
    show: (id) => goTo("library", { rest: id === undefined ? [] : [String(id)], query: addressQuery(query) }),
  };
}

function defined(filter: Readonly<Record<string, string | undefined>>): LibraryFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""));
}
