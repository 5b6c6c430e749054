import type { Decibels } from "@swar/units";
import type { Api } from "../api/api.ts";
import { ApiProblem } from "../api/api-problem.ts";
import type { TrackDetailsView } from "../api/api-types.ts";
import type { PlayerTrack, PlayFault, TrackFacts } from "../player/index.ts";

/** What is known of a track of the library before its details are. */
export interface LibraryTrack {
  readonly id: string | number;
  readonly title?: string | undefined;
  readonly artist?: string | undefined;
  readonly duration?: number | undefined;
}

/**
 * Tracks of the library as the player takes them, at once, however many they are: the loudness at which each was heard, by which
 * all are played equally loud, is looked up when its turn comes.
 */
export function playerTracks(api: Api, tracks: readonly LibraryTrack[]): readonly PlayerTrack[] {
  return tracks.map(({ id, title = "Untitled", artist, duration }) => ({
    id: String(id),
    title,
    artist,
    duration,
    source: api.url(`tracks/${id}/audio`),
    lookUp: () => factsOf(api, id, duration),
    explain: () => faultOf(api, id),
  }));
}

async function factsOf(api: Api, id: string | number, duration: number | undefined): Promise<TrackFacts> {
  const details = await api.get<TrackDetailsView>(`tracks/${id}`);
  const { integrated, truePeak } = loudnessOf(details.descriptors);
  return {
    duration: duration ?? details.duration,
    loudness: integrated,
    truePeak,
    cover: details.hasCover ? api.url(`tracks/${id}/cover`) : undefined,
  };
}

/** Asks whether the audio could be had, since an `<audio>` does not tell. */
async function faultOf(api: Api, id: string | number): Promise<PlayFault | undefined> {
  try {
    await api.send("HEAD", `tracks/${id}/audio`);
    return undefined;
  } catch (error) {
    const { code, status } = error as Partial<ApiProblem>;
    if (code === "offline")
      return { words: "the server does not answer. See whether `swar serve` still runs, then press Play", waits: true };
    if (status !== 404) return undefined;
    return { words: "its file is not where it was. Connect its drive, or put it back" };
  }
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
