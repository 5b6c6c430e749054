import { check } from "@swar/units";
import { type Catalogue, feltAt, feltCatalogue } from "../catalogue/catalogue.ts";
import { expectedSquare, type Extra, nearest } from "../catalogue/nearest.ts";
import type { Track } from "../catalogue/track.ts";
import { unfamiliarity, withBreaches } from "../constraints/own-cost.ts";
import { relaxations } from "../constraints/relaxations.ts";
import { bitOf, constraintsOf, type Rules, rulesFor } from "../constraints/rules.ts";
import { placeOf } from "../words/find-words.ts";
import { type Candidate, pick, type Picked } from "./pick.ts";
import { rankingReason } from "./ranking-reason.ts";
import type { Recommendation, Recommended, RecommendOptions } from "./recommendation.ts";

const DEFAULT_COUNT = 10;
/** Nearest tracks among which diversity chooses: so many times the tracks asked for, and no fewer than the second. */
const POOL_TIMES = 4;
const POOL_LEAST = 100;
/** How much larger the pool becomes where it ran out. */
const POOL_GROWTH = 8;

/**
 * The tracks nearest to a target: those of least expected squared distance d² + σ²(arousal) + σ²(valence), where the
 * listener's calibration puts them. Constraints come before nearness: tracks are ranked by what they break first, most
 * important last in RELAXATION_ORDER, so that a constraint is broken only where no track that keeps it is left.
 * @throws SwarError `invalid-argument` where an option is out of its range.
 * @see Carbonell & Goldstein (1998) for `diversity`.
 * @example recommend(createCatalogue([]), { target: "calm" }).tracks // []
 */
export function recommend(catalogue: Catalogue, options: RecommendOptions): Recommendation {
  checkOptions(options);
  const target = placeOf(options.target, "recommend: target");
  const felt = feltCatalogue(catalogue, options.listener?.calibration);
  const rules = rulesFor(felt, options);
  const { taken, ranOut } = picked(felt, rules, { ...options, target });
  const breaks = taken.map(({ broken }) => constraintsOf(broken));
  const must = new Set(rules.must);
  const tracks = taken.map(({ index, cost }, i): Recommended => {
    const track = felt.tracks[index] as Track;
    const said = { track, felt: feltAt(felt, index), breaks: breaks[i] ?? [] };
    const familiarity = rules.heard.familiarity(index);
    return { ...said, cost, reason: rankingReason({ ...said, target, familiarity, named: must.has(index) }) };
  });
  const refused = rules.refused.map((id) => felt.tracks[felt.indexOf.get(id) as number] as Track);
  return { target, tracks, relaxed: relaxations({ breaks, refused, length: lengthWords(tracks, ranOut, options) }) };
}

type Placed = RecommendOptions & { readonly target: { readonly arousal: number; readonly valence: number } };

/** Searches in ever larger pools until one is large enough. */
function picked(catalogue: Catalogue, rules: Rules, options: Placed): Picked {
  const { target, minutes, diversity = 0, continuity = 0, preferFamiliar = 0, constraints = {} } = options;
  const { perArtist = Infinity } = constraints;
  const own = unfamiliarity(rules, preferFamiliar);
  const must = new Set(rules.must);
  const candidate = (index: number): Candidate => {
    const cost = expectedSquare(catalogue, index, target) + own(index);
    return { index, cost, broken: rules.broken(index) };
  };
  const first = rules.must.map(candidate).sort((a, b) => a.cost - b.cost || a.index - b.index);
  const count = options.count ?? (minutes === undefined ? DEFAULT_COUNT : Infinity);
  const ends = endsAt(catalogue, count, minutes);
  const choice = { first, diversity, continuity, perArtist, ends };
  const full = withBreaches(own, rules);
  const extra: Extra = must.size === 0 ? full : (i, most) => (must.has(i) ? Infinity : full(i, most));
  const choosy = diversity > 0 || continuity > 0;
  for (let size = poolSize(count, choosy); ; size *= POOL_GROWTH) {
    const pool = nearest(catalogue, target, { count: size, extra }).map(({ index }) => candidate(index));
    const result = pick(catalogue, pool, choice);
    const wanting = result.ranOut || result.taken.some(({ broken }) => (broken & bitOf("perArtist")) !== 0);
    if (!wanting || pool.length < size) return result;
  }
}

function poolSize(count: number, choosy: boolean): number {
  if (count === Infinity) return POOL_LEAST;
  return choosy ? Math.max(POOL_LEAST, POOL_TIMES * count) : count + 1;
}

/** Ends at the count, or where the next track would lead farther past the minutes than what is wanting without it. */
function endsAt(
  { columns }: Catalogue,
  count: number,
  minutes = Infinity,
): (taken: readonly Candidate[], next: Candidate) => boolean {
  const duration = ({ index }: Candidate): number => columns.duration[index] as number;
  return (taken, next) => {
    if (taken.length >= count) return true;
    if (minutes === Infinity) return false;
    const seconds = taken.reduce((sum, track) => sum + duration(track), 0);
    return seconds + duration(next) / 2 > 60 * minutes;
  };
}

/** What is to be said of the length, where it is not as asked. */
function lengthWords(tracks: readonly Recommended[], ranOut: boolean, options: RecommendOptions): string | undefined {
  const { minutes = Infinity, count = minutes === Infinity ? DEFAULT_COUNT : Infinity } = options;
  const seconds = tracks.reduce((sum, { track }) => sum + track.duration, 0);
  const halfTrack = Math.max(0, ...tracks.map(({ track }) => track.duration)) / 2;
  if (tracks.length > count || seconds > 60 * minutes + halfTrack) {
    return "It is longer than asked, to hold every track you named.";
  }
  if (!ranOut || tracks.length === count || seconds >= 60 * minutes - halfTrack) return undefined;
  if (count < Infinity) return `Only ${tracks.length} of ${count} tracks could be found.`;
  return `Only ${Math.round(seconds / 60)} of ${minutes} minutes could be filled.`;
}

function checkOptions({ count, minutes, diversity = 0, continuity = 0, preferFamiliar = 0 }: RecommendOptions): void {
  const whole = count === undefined || (Number.isInteger(count) && count >= 1);
  check(whole, "recommend", "count must be a whole number from 1", count);
  check(minutes === undefined || (minutes > 0 && minutes < Infinity), "recommend", "minutes must be above 0", minutes);
  check(diversity >= 0 && diversity <= 1, "recommend", "diversity must be in [0, 1]", diversity);
  check(continuity >= 0 && continuity < Infinity, "recommend", "continuity must be from 0", continuity);
  check(preferFamiliar >= 0 && preferFamiliar <= 1, "recommend", "preferFamiliar must be in [0, 1]", preferFamiliar);
}
