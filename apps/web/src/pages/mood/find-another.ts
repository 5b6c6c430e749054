import type { Api } from "../../api/api.ts";
import type { Recommendation, RecommendationRequest } from "../../api/api-types.ts";
import { bestBetween } from "./best-between.ts";
import type { Plan, PlanTrack } from "./plan.ts";

/** For whom another is wanted, and what must not come. */
export interface Vacancy {
  readonly plan: Pick<Plan, "asked">;
  readonly tracks: readonly PlanTrack[];
  readonly place: PlanTrack;
  /** Ids of tracks that were there and were not wanted. */
  readonly refused: readonly string[];
}

/** Among so many that lie nearest, the one is chosen that goes best with its neighbours. */
const CHOICE = 24;

/**
 * Another track for the place of `place`: near to where it was wanted, under the constraints of the plan, not in it already, and of
 * those the one that goes best with the tracks before and after. Undefined where the library has none.
 */
export async function findAnother(api: Api, vacancy: Vacancy): Promise<PlanTrack | undefined> {
  const { place, tracks } = vacancy;
  const { asked } = vacancy.plan;
  const { mustInclude: _, ...constraints } = asked.constraints ?? {};
  const taken = [...tracks.map(({ track }) => track.id), ...vacancy.refused];
  const ask = async (artists: readonly string[]): Promise<PlanTrack | undefined> => {
    const wish: RecommendationRequest = {
      target: place.wanted,
      count: CHOICE,
      constraints,
      without: [...new Set([...taken, ...artists])].slice(-MOST),
      ...(asked.withoutFiles === undefined ? {} : { withoutFiles: asked.withoutFiles }),
    };
    const found = await api.post<Recommendation>("recommendations", wish);
    const best = bestBetween(found.tracks, tracks, place);
    return best && { ...best, wanted: place.wanted, start: place.start };
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
