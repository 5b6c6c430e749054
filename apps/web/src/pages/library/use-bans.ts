import { useMemo } from "react";
import type { Bans } from "../../api/api-types.ts";
import { useAnswer } from "../../api/use-answer.ts";

/** Which tracks are never proposed, for themselves or for their artist. */
export interface KnownBans {
  readonly isBanned: (track: { readonly id: number; readonly artist?: string | undefined }) => boolean;
  /** Banned for itself, so that it can be allowed again by itself. */
  readonly isTrackBanned: (id: number) => boolean;
  readonly again: () => void;
}

/** The bans, as the server knows them. */
export function useBans(): KnownBans {
  const { value, again } = useAnswer((api, signal) => api.get<Bans>("bans", { signal }), []);
  return useMemo(() => {
    const tracks = new Set(value?.tracks.map(({ id }) => id));
    const artists = new Set(value?.artists.map((name) => name.toLowerCase()));
    return {
      isTrackBanned: (id) => tracks.has(id),
      isBanned: ({ id, artist }) => tracks.has(id) || (artist !== undefined && artists.has(artist.toLowerCase())),
      again,
    };
  }, [value, again]);
}
