import type { Api } from "../../api/api.ts";
import type { Recommendation, RecommendationRequest } from "../../api/api-types.ts";
import type { Plan, PlanTrack } from "./plan.ts";

/** For whom another is wanted, and what must not come. */
export interface Vacancy {
  readonly plan: Pick<Plan, "asked">;
  readonly tracks: readonly PlanTrack[];
  readonly place: PlanTrack;
  /** Ids of tracks that were there and were not wanted. */
  readonly refused: readonly string[];
}

/**
 * Another track for the place of `place`: the nearest to where it was wanted, under the constraints of the plan, that is not in
 * it. Undefined where the library has none.
 */
export async function findAnother(api: Api, vacancy: Vacancy): Promise<PlanTrack | undefined> {
  const { place } = vacancy;
  const { asked } = vacancy.plan;
  const { mustInclude: _, ...constraints } = asked.constraints ?? {};
  const taken = [...vacancy.tracks.map(({ track }) => track.id), ...vacancy.refused];
  const ask = async (artists: readonly string[]): Promise<PlanTrack | undefined> => {
    const wish: RecommendationRequest = {
      target: place.wanted,
      count: 1,
      constraints,
      without: [...new Set([...taken, ...artists])].slice(-MOST),
      ...(asked.withoutFiles === undefined ? {} : { withoutFiles: asked.withoutFiles }),
    };
    const { tracks } = await api.post<Recommendation>("recommendations", wish);
    const [found] = tracks;
    return found && { ...found, wanted: place.wanted, start: place.start };
  };
  const full = fullArtists(vacancy);
  return (full.length > 0 ? await ask(full).catch(() => undefined) : undefined) ?? (await ask([]));
}

/** The server takes no more names. */
const MOST = 100;

/** Artists who are there as often as they may be, without the one who goes. */
function fullArtists({ plan, tracks, place }: Vacancy): readonly string[] {
  const most = plan.asked.constraints?.perArtist;
  if (most === undefined) return [];
  const counts = new Map<string, number>();
  for (const { track } of tracks) {
    if (track.id !== place.track.id && track.artist !== "")
      counts.set(track.artist, (counts.get(track.artist) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= most).map(([artist]) => artist);
}
