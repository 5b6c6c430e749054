import { check, type Seconds } from "@swar/units";
import { type Catalogue, feltAt, feltCatalogue } from "../catalogue/catalogue.ts";
import type { Track } from "../catalogue/track.ts";
import type { Relaxable } from "../constraints/constraints.ts";
import { unfamiliarity, withBreaches } from "../constraints/own-cost.ts";
import { relaxations } from "../constraints/relaxations.ts";
import { constraintsOf, type Rules, rulesFor } from "../constraints/rules.ts";
import { placeOf } from "../words/find-words.ts";
import { longestStep, type PlanOptions } from "./attempt.ts";
import { distance, type Way } from "./line.ts";
import { evenness, smoothness } from "./measures.ts";
import { pathReason } from "./path-reason.ts";
import { plan, type Planned } from "./plan.ts";
import type { Playlist, PlaylistOptions, PlaylistTrack } from "./playlist-types.ts";

const DWELL = 0.25;
const START_RADIUS = 0.15;
const CONTINUITY = 0.01;
const EFFORT = 20_000;

/**
 * The sequence of tracks that leads best from one point of the plane to another within so many minutes. Best is the least sum of: the
 * expected squared distance of each track to the point wanted at its place, d² + σ²(arousal) + σ²(valence); `continuity` times the clash
 * of key and tempo of neighbours; and what broken constraints cost, which is more than anything else. No track comes twice, and
 * the way along the line from `from` to `to` never turns back. The sum is made least over whole sequences: `lowerBound` tells
 * how far at most a better one could be, and equals `cost` where there is none.
 *
 * To plan anew in the middle, ask again with the present state as `from`, the minutes that are left, and what has been
 * played as `played`.
 * @throws SwarError `invalid-argument` where an option is out of its range.
 * @see Altshuler (1948), Heiderscheit & Madson (2015) for the iso principle.
 * @example playlist(createCatalogue([]), { from: "sad", to: "calm", minutes: 30 }).tracks // []
 */
export function playlist(catalogue: Catalogue, options: PlaylistOptions): Playlist {
  checkOptions(options);
  const { mode = "iso", dwell = DWELL } = options;
  const [from, to] = [placeOf(options.from, "playlist: from"), placeOf(options.to, "playlist: to")];
  const way: Way = { from, to, mode, dwell };
  const felt = feltCatalogue(catalogue, options.listener?.calibration);
  const rules = rulesFor(felt, options);
  const asked = planOptions(felt, rules, { ...options, way });
  const planned = plan(felt, asked);
  const tracks = planned ? listed(felt, { planned, asked, rules }) : [];
  const seconds = tracks.reduce((sum, { track }) => sum + track.duration, 0);
  const places = tracks.map((track) => track.felt);
  const refused = rules.refused.map((id) => felt.tracks[felt.indexOf.get(id) as number] as Track);
  const length = planned?.onTime ? undefined : lengthWords(seconds, options.minutes);
  const relaxed = relaxations({ breaks: tracks.map(({ breaks }) => breaks), refused, length });
  const { cost = 0, lowerBound = 0 } = planned ?? {};
  const measures = { smoothness: smoothness(places), evenness: evenness(places) };
  return { mode, from, to, tracks, seconds, ...measures, relaxed, cost, lowerBound };
}

function planOptions(felt: Catalogue, rules: Rules, options: PlaylistOptions & { readonly way: Way }): PlanOptions {
  const { minutes, constraints = {}, preferFamiliar = 0, played = [] } = options;
  const positions = played.map((id) => felt.indexOf.get(id)).filter((index) => index !== undefined);
  const over = new Set(positions);
  const full = withBreaches(unfamiliarity(rules, preferFamiliar), rules);
  return {
    way: options.way,
    seconds: 60 * minutes,
    startRadius: options.startRadius ?? START_RADIUS,
    maxStep: options.maxStep,
    continuity: options.continuity ?? CONTINUITY,
    perArtist: constraints.perArtist ?? Infinity,
    effort: options.effort ?? EFFORT,
    extra: over.size === 0 ? full : (i, most) => (over.has(i) ? Infinity : full(i, most)),
    broken: rules.broken,
    must: rules.must.filter((index) => !over.has(index)),
    played: positions,
  };
}

interface Listing {
  readonly planned: Planned;
  readonly asked: PlanOptions;
  readonly rules: Rules;
}

/** The planned tracks with their times, breaches and reasons. */
function listed(felt: Catalogue, { planned, asked, rules }: Listing): PlaylistTrack[] {
  const must = new Set(rules.must);
  const last = asked.played.at(-1);
  let before = last === undefined ? undefined : { track: felt.tracks[last] as Track, felt: feltAt(felt, last) };
  let start: Seconds = 0;
  return planned.tracks.map((index, place) => {
    const track = felt.tracks[index] as Track;
    const wanted = planned.points[place] as { arousal: number; valence: number };
    const own = { track, start, felt: feltAt(felt, index), wanted };
    const breaks = breaksAt(felt, place, { planned, asked, rules });
    const grounds = { before, way: asked.way, first: place === 0, named: must.has(index) };
    const reason = pathReason({ ...own, breaks }, grounds);
    before = own;
    start += track.duration;
    return { ...own, reason, breaks };
  });
}

function breaksAt(felt: Catalogue, place: number, { planned, asked, rules }: Listing): readonly Relaxable[] {
  const { tracks, points } = planned;
  const index = tracks[place] as number;
  const here = feltAt(felt, index);
  const artist = (i: number): number => felt.columns.artist[i] as number;
  const sofar = [...asked.played, ...tracks.slice(0, place + 1)].filter((i) => artist(i) === artist(index));
  const apart = place === 0 ? 0 : distance(here, feltAt(felt, tracks[place - 1] as number));
  const broken = new Set<Relaxable>(constraintsOf(rules.broken(index)));
  if (place === 0 && distance(here, points[0] as typeof here) > asked.startRadius) broken.add("startRadius");
  if (apart > longestStep(asked, tracks.length)) broken.add("maxStep");
  if (sofar.length > asked.perArtist) broken.add("perArtist");
  return [...broken];
}

function lengthWords(seconds: Seconds, minutes: number): string {
  if (seconds === 0) return "No track could be found.";
  const lasts = Math.round(seconds / 60);
  return `It lasts ${lasts} minutes; you asked for ${minutes}, and no other choice of tracks comes nearer.`;
}

function checkOptions(options: PlaylistOptions): void {
  const {
    minutes,
    dwell = DWELL,
    startRadius = START_RADIUS,
    maxStep = 1,
    continuity = 0,
    preferFamiliar = 0,
  } = options;
  check(minutes > 0 && minutes <= 24 * 60, "playlist", "minutes must be above 0, and no more than a day", minutes);
  check(dwell >= 0 && dwell < 1, "playlist", "dwell must be in [0, 1)", dwell);
  check(startRadius > 0, "playlist", "startRadius must be above 0", startRadius);
  check(maxStep > 0, "playlist", "maxStep must be above 0", maxStep);
  check(continuity >= 0 && continuity < Infinity, "playlist", "continuity must be from 0", continuity);
  check(preferFamiliar >= 0 && preferFamiliar <= 1, "playlist", "preferFamiliar must be in [0, 1]", preferFamiliar);
  const { effort = EFFORT } = options;
  check(Number.isInteger(effort) && effort >= 1, "playlist", "effort must be a whole number from 1", effort);
}
