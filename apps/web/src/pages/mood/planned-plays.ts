import type { Api } from "../../api/api.ts";
import { playerTracks } from "../../shell/player-tracks.ts";
import type { PlannedPlay, PlanTrack } from "./plan.ts";

/** Places of the plan `id` as the player takes them. */
export function plannedPlays(api: Api, id: string, places: readonly PlanTrack[]): readonly PlannedPlay[] {
  const tracks = playerTracks(
    api,
    places.map(({ track }) => ({ ...track, artist: track.artist || undefined })),
  );
  return tracks.map((track, i) => ({ ...track, plan: { id, place: places[i] as PlanTrack } }));
}
