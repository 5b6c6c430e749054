import { type Database, surveyTracks, type TrackFilter, type TrackSurvey } from "@swar/storage";
import type { AffectPoint } from "@swar/units";
import type { LibraryRules } from "./library-rules.ts";
import { nearestSurveyed, ownCosts, type Preferences } from "./nearest-surveyed.ts";

/** A look at all tracks that may come. */
export interface LibrarySurvey {
  /** Numbers of the `count` tracks that come first about `point`, and perhaps of some more. */
  readonly nearest: (point: AffectPoint, count: number) => Promise<readonly number[]>;
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

/** Looks first at tracks that meet every wish, which are found sooner, and at the others where these are too few. */
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
    nearest: async (point, count) => {
      if (!seen.isWhole && seen.survey.ids.length < count) seen = await look(true);
      return nearestSurveyed(seen.survey, seen.costs, point, count);
    },
    size: () => seen.survey.ids.length,
    isWhole: () => seen.isWhole,
  };
}
