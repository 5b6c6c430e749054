import { useCallback, useEffect, useRef, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { TrackPage, TrackView } from "../../api/api-types.ts";

/** Names of tracks, which are asked for when they are first wanted. */
export interface TrackNames {
  /** The track, or undefined until it is there. */
  readonly trackOf: (id: number) => TrackView | undefined;
  /** Keeps what is known anyway. */
  readonly keep: (tracks: readonly TrackView[]) => void;
}

/** So long are wishes gathered: a hand that moves on asks for less. */
const GATHER = 40;
const MOST = 200;

/** Names for points; a component that uses them is drawn again when more are known. `changes` forgets them. */
export function useTrackNames(changes: number): TrackNames {
  const api = useApi();
  const known = useRef(new Map<number, TrackView>());
  const wanted = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, draw] = useState(0);
  useEffect(() => {
    known.current.clear();
    return () => clearTimeout(timer.current);
  }, [changes]);
  const ask = useCallback(async () => {
    timer.current = undefined;
    const ids = [...wanted.current].slice(-MOST);
    wanted.current.clear();
    const { tracks } = await api.get<TrackPage>("tracks", { query: { ids: ids.join(",") } });
    for (const track of tracks) known.current.set(track.id, track);
    draw((n) => n + 1);
  }, [api]);
  const trackOf = useCallback(
    (id: number) => {
      const track = known.current.get(id);
      if (track) return track;
      wanted.current.add(id);
      // A name that cannot be had is missing, no more: the list says what is wrong.
      timer.current ??= setTimeout(() => void ask().catch(() => undefined), GATHER);
      return undefined;
    },
    [ask],
  );
  const keep = useCallback((tracks: readonly TrackView[]) => {
    for (const track of tracks) known.current.set(track.id, track);
  }, []);
  return { trackOf, keep };
}
