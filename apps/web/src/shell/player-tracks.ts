import type { Decibels } from "@swar/units";
import type { Api } from "../api/api.ts";
import type { TrackDetailsView } from "../api/api-types.ts";
import type { PlayerTrack } from "../player/index.ts";

/** What is known of a track of the library before its details are. */
export interface LibraryTrack {
  readonly id: string | number;
  readonly title?: string | undefined;
  readonly artist?: string | undefined;
  readonly duration?: number | undefined;
}

/**
 * Tracks of the library as the player takes them, with the loudness at which they were heard, so that all are played equally
 * loud. One whose details cannot be had is played as it is.
 */
export async function playerTracks(
  api: Api,
  tracks: readonly LibraryTrack[],
  signal?: AbortSignal,
): Promise<readonly PlayerTrack[]> {
  return await Promise.all(tracks.map((track) => playerTrack(api, track, signal)));
}

async function playerTrack(api: Api, track: LibraryTrack, signal: AbortSignal | undefined): Promise<PlayerTrack> {
  const { id, title = "Untitled", artist, duration } = track;
  const details = await api.get<TrackDetailsView>(`tracks/${id}`, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    if (error instanceof Error) return undefined;
    throw error;
  });
  const { integrated, truePeak } = loudnessOf(details?.descriptors);
  return {
    id: String(id),
    title,
    artist,
    source: api.url(`tracks/${id}/audio`),
    duration: duration ?? details?.duration,
    loudness: integrated,
    truePeak,
    cover: details?.hasCover ? api.url(`tracks/${id}/cover`) : undefined,
  };
}

/** Of descriptors, which may be of an older version, what the player needs. */
function loudnessOf(descriptors: unknown): { readonly integrated?: Decibels; readonly truePeak?: Decibels } {
  const { loudness } = (descriptors ?? {}) as { readonly loudness?: Record<string, unknown> };
  const { integrated, truePeak } = loudness ?? {};
  return {
    ...(typeof integrated === "number" ? { integrated } : {}),
    ...(typeof truePeak === "number" ? { truePeak } : {}),
  };
}
