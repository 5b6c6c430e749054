import type { Api } from "../../api/api.ts";
import type { TrackDetailsView } from "../../api/api-types.ts";
import type { Visit } from "./visit.ts";

/** Takes a track of the library into `visit`; gives the id that it has there. */
export async function openTrack(api: Api, visit: Visit, id: number, signal?: AbortSignal): Promise<string> {
  const track = await api.get<TrackDetailsView>(`tracks/${id}`, { signal });
  return visit.addTrack(track, api.url(`tracks/${id}/audio`));
}
