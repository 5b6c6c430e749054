import { nearestWords } from "@swar/recommend";
import type { AffectPoint, Seconds } from "@swar/units";
import type { PlaylistRequest, ServedPlaylist } from "../../api/api-types.ts";
import type { PlayerTrack } from "../../player/index.ts";

/** A track of a plan: where it was wanted, where it lies, why it is there. */
export type PlanTrack = ServedPlaylist["tracks"][number] & {
  /** A reason that speaks of the track before, and the id of that track; "" at the beginning. Absent where the reason holds anywhere. */
  readonly given?: { readonly reason: string; readonly after: string };
};

/** A playlist and the question that it answers. */
export interface Plan {
  readonly id: string;
  /** With places in place of words. */
  readonly asked: PlaylistRequest & { readonly from: AffectPoint; readonly to: AffectPoint };
  readonly tracks: readonly PlanTrack[];
  readonly relaxed: ServedPlaylist["relaxed"];
  readonly notes: readonly string[];
}

/** A track of a plan in the player, which carries its place of the plan with it wherever the queue is changed. */
export interface PlannedPlay extends PlayerTrack {
  readonly plan: { readonly id: string; readonly place: PlanTrack };
}

/** The place that `track` has in the plan `id`; undefined for what was queued by somebody else. */
export function placeIn(id: string | undefined, track: PlayerTrack): PlanTrack | undefined {
  const { plan } = track as Partial<PlannedPlay>;
  return id !== undefined && plan?.id === id ? plan.place : undefined;
}

/** What the server answered, with reasons that know after which track they hold: the first of them after `before`. */
export function planned(tracks: ServedPlaylist["tracks"], before = ""): readonly PlanTrack[] {
  return tracks.map((place, i) => ({
    ...place,
    given: { reason: place.reason, after: tracks[i - 1]?.track.id ?? before },
  }));
}

/** `tracks` with the times at which they begin and the reasons that hold in the order in which they stand. */
export function timed(tracks: readonly PlanTrack[]): readonly PlanTrack[] {
  let start: Seconds = 0;
  return tracks.map((place, i) => {
    const { given, felt, track } = place;
    const holds = given?.after === (tracks[i - 1]?.track.id ?? "");
    const reason = given ? (holds ? given.reason : `Sounds ${nearestWords(felt, 1)[0]?.word}.`) : place.reason;
    const at = { ...place, start, reason };
    start += track.duration;
    return at;
  });
}

/** How long `tracks` last together. */
export function lengthOf(tracks: readonly PlanTrack[]): Seconds {
  return tracks.reduce((sum, { track }) => sum + track.duration, 0);
}
