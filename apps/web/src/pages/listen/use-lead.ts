import type { AffectPoint } from "@swar/units";
import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { ServedPlaylist } from "../../api/api-types.ts";

/** What is asked: from a place to a mood. */
export interface LeadQuestion {
  readonly from: AffectPoint;
  /** A word; undefined until it is said. */
  readonly to: string | undefined;
  readonly minutes: number;
  /** A track of the library that is not to come again. */
  readonly without: number | undefined;
}

/** How the answer stands; the one before stays until the next is there. */
export interface Lead {
  readonly list: ServedPlaylist | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly again: () => void;
}

/** Music of the library that leads from one place to another; asks anew whenever the question changes. */
export function useLead({ from: { arousal, valence }, to, minutes, without }: LeadQuestion): Lead {
  const api = useApi();
  const [list, setList] = useState<ServedPlaylist>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (to === undefined) return undefined;
    const stop = new AbortController();
    setBusy(true);
    setError(undefined);
    const request = {
      from: { arousal, valence },
      to,
      minutes,
      ...(without === undefined ? {} : { without: [String(without)] }),
    };
    api
      .post<ServedPlaylist>("playlists", request, { signal: stop.signal })
      .then(setList, (caught: unknown) => !stop.signal.aborted && setError(caught))
      .finally(() => !stop.signal.aborted && setBusy(false));
    return () => stop.abort();
  }, [api, to, minutes, without, arousal, valence, round]);
  return { list, error, busy, again: () => setRound((n) => n + 1) };
}
