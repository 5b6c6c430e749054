import { useCallback, useEffect, useRef, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { Api } from "../../api/api.ts";
import type { TrackPage, TrackView } from "../../api/api-types.ts";
import type { LibraryQuery } from "./library-query.ts";

/** The tracks that are listed, as far as they were loaded: from the first on, without a gap. */
export interface TrackPages {
  readonly tracks: readonly TrackView[];
  /** How many there are in all; undefined until it is known. */
  readonly total: number | undefined;
  readonly isLoading: boolean;
  readonly error: Error | undefined;
  /** Loads on until there are `count`. */
  readonly want: (count: number) => void;
  readonly again: () => void;
}

interface Loaded {
  readonly tracks: readonly TrackView[];
  readonly total: number | undefined;
  readonly next: string | undefined;
}

const FIRST = 100;
const FURTHER = 500;
const NONE: Loaded = { tracks: [], total: undefined, next: undefined };

/** The tracks of `query`, page by page; as many as before anew when `changes` counts on. */
export function useTrackPages(query: LibraryQuery, changes: number): TrackPages {
  const api = useApi();
  const key = JSON.stringify(query);
  const [loaded, setLoaded] = useState(NONE);
  const [error, setError] = useState<Error>();
  const [isLoading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  const latest = useRef({ key: "", loaded: NONE, wanted: FIRST, stop: new AbortController(), busy: false });

  const load = useCallback(
    async (start: Loaded | undefined, count: number) => {
      const now = latest.current;
      const { signal } = now.stop;
      now.busy = true;
      setLoading(true);
      try {
        const given = await loadTracks(api, query, { start, count, signal });
        if (signal.aborted) return;
        now.loaded = given;
        setLoaded(given);
        setError(undefined);
      } catch (caught) {
        if (!signal.aborted) setError(caught as Error);
      } finally {
        if (!signal.aborted) {
          now.busy = false;
          setLoading(false);
        }
      }
    },
    [api, key],
  );

  useEffect(() => {
    const now = latest.current;
    const isOther = now.key !== key;
    now.stop = new AbortController();
    now.key = key;
    if (isOther) now.wanted = FIRST;
    void load(undefined, isOther ? FIRST : Math.max(FIRST, now.loaded.tracks.length));
    return () => now.stop.abort();
  }, [load, key, changes, round]);

  // Where a hand went far while a page was on its way, the next one follows at once.
  useEffect(() => {
    const now = latest.current;
    const isShort = loaded.next !== undefined && loaded.tracks.length < now.wanted;
    if (isShort && !now.busy && error === undefined) void load(loaded, loaded.tracks.length + FURTHER);
  }, [loaded, error, load]);

  const want = useCallback(
    (count: number) => {
      const now = latest.current;
      now.wanted = Math.max(FIRST, count);
      const { tracks, next } = now.loaded;
      if (next !== undefined && tracks.length < count && !now.busy) void load(now.loaded, tracks.length + FURTHER);
    },
    [load],
  );
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { tracks: loaded.tracks, total: loaded.total, isLoading, error, want, again };
}

/** Loads pages after `start` until there are `count` tracks, or all. */
async function loadTracks(
  api: Api,
  { filter, sort, descending }: LibraryQuery,
  {
    start,
    count,
    signal,
  }: { readonly start: Loaded | undefined; readonly count: number; readonly signal: AbortSignal },
): Promise<Loaded> {
  const asked = { ...filter, sort, ...(descending ? { descending } : {}) };
  let { total, next } = start ?? NONE;
  const tracks = [...(start ?? NONE).tracks];
  do {
    const limit = Math.min(FURTHER, Math.max(1, count - tracks.length));
    const query = { ...asked, limit, after: next, ...(total === undefined ? { total: true } : {}) };
    const page = await api.get<TrackPage>("tracks", { signal, query });
    tracks.push(...page.tracks);
    total ??= page.total;
    next = page.next;
  } while (next !== undefined && tracks.length < count);
  return { tracks, total, next };
}
