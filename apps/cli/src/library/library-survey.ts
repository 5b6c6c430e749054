import { type Database, surveyTracks, type TrackFilter, type TrackSurvey } from "@swar/storage";
import type { AffectPoint } from "@swar/units";
import type { LibraryRules } from "./library-rules.ts";
import { nearestSurveyed, ownCosts, type Preferences } from "./nearest-surveyed.ts";

/** A look at all tracks that may come. */
export interface LibrarySurvey {
  /** Numbers of the `count` tracks that come first about `point`, and perhaps of some more; fewer where fewer were looked at. */
  readonly nearest: (point: AffectPoint, count: number) => readonly number[];
  /** Looks at all tracks that may come, where those that meet every wish are fewer than `count`. True where it did so just now. */
  readonly widen: (count: number) => Promise<boolean>;
  /** How many tracks may come, as far as they were looked at. */
  readonly size: () => number;
  /** Whether tracks that do not meet every wish were looked at too. */
  readonly isWhole: () => boolean;
}

interface Look {
  readonly survey: TrackSurvey;
  readonly costs: Float64Array;
  readonly isWhole: boolean;
}

/** Looks at the tracks that meet every wish, which are found sooner than all. */
export async function librarySurvey(
  db: Database,
  { filter, wishes }: Pick<LibraryRules, "filter" | "wishes">,
  preferences: Preferences,
): Promise<LibrarySurvey> {
  const countPlays = preferences.familiarity !== undefined || (preferences.preferFamiliar ?? 0) > 0;
  const look = async (isWhole: boolean): Promise<Look> => {
    const survey = isWhole
      ? await surveyTracks(db, { filter, wishes, countPlays })
      : await surveyTracks(db, { filter: Object.assign({}, filter, ...wishes) as TrackFilter, countPlays });
    return { survey, costs: ownCosts(survey, preferences), isWhole };
  };
  let seen = await look(wishes.length === 0);
  return {
    nearest: (point, count) => nearestSurveyed(seen.survey, seen.costs, point, count),
    widen: async (count) => {
      if (seen.isWhole || seen.survey.ids.length >= count) return false;
      seen = await look(true);
      return true;
    },
    size: () => seen.survey.ids.length,
    isWhole: () => seen.isWhole,
  };
}
