import type { Api } from "../../api/api.ts";
import { playerTracks } from "../../shell/player-tracks.ts";
import type { PlannedPlay, PlanTrack } from "./plan.ts";

/** Places of the plan `id` as the player takes them. */
export async function plannedPlays(
  api: Api,
  id: string,
  places: readonly PlanTrack[],
): Promise<readonly PlannedPlay[]> {
  const tracks = await playerTracks(
    api,
    places.map(({ track }) => ({ ...track, artist: track.artist || undefined })),
  );
  return tracks.map((track, i) => ({ ...track, plan: { id, place: places[i] as PlanTrack } }));
}
