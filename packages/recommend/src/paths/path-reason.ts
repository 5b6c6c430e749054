import type { AffectPoint } from "@swar/units";
import type { Track } from "../catalogue/track.ts";
import type { Relaxable } from "../constraints/constraints.ts";
import { although } from "../ranking/ranking-reason.ts";
import { nearestWords } from "../words/find-words.ts";
import { distance } from "./line.ts";
import type { Way } from "./line.ts";

/** A track of a playlist, as far as its reason tells of it. */
export interface Placed {
  readonly track: Track;
  readonly felt: AffectPoint;
  readonly wanted: AffectPoint;
  readonly breaks: readonly Relaxable[];
}

/** What a reason is made from, besides the track. */
export interface PathGrounds {
  readonly before: { readonly track: Track; readonly felt: AffectPoint } | undefined;
  readonly way: Way;
  /** Whether it is the first of a new plan. */
  readonly first: boolean;
  /** Whether the listener named it. */
  readonly named: boolean;
}

/** Changes below the first are not spoken of; from the second on they are plain, from the third on great. */
const CHANGES = [0.02, 0.08, 0.2] as const;

/** A track that lies farther from a place than this is not said to be there. */
const THERE = 0.15;

/** Why a track stands where it does, as one sentence. */
export function pathReason(placed: Placed, { before, way, first, named }: PathGrounds): string {
  const { felt, breaks } = placed;
  const mood = nearestWords(felt, 1)[0]?.word as string;
  const compared = before ? comparison(before, placed) : "";
  const others = breaks.filter((name) => name !== "startRadius" && name !== "maxStep");
  return `${place(placed, way, first)}: sounds ${mood}${compared}${named ? ", and you named it" : ""}${although(others)}.`;
}

/** Where on the way it stands; nothing is claimed of where it lies but what is so. */
function place({ felt, wanted, breaks }: Placed, way: Way, first: boolean): string {
  const arrived = distance(wanted, way.to) === 0;
  if (first && !(arrived && way.mode === "compensatory")) {
    return breaks.includes("startRadius")
      ? "Begins some way from where you start, since nothing nearer fits"
      : "Begins near where you start";
  }
  if (!arrived) return "On the way";
  return distance(felt, way.to) <= THERE ? "Where you want to be" : "Towards where you want to be";
}

/** What changes from track to track, as a part of a sentence; empty where nothing is to be said. */
function comparison(
  before: { readonly track: Track; readonly felt: AffectPoint },
  { track, felt, breaks }: Placed,
): string {
  const mood = [
    change(felt.arousal - before.felt.arousal, "livelier", "calmer"),
    change(felt.valence - before.felt.valence, "brighter", "darker"),
  ].filter((text) => text !== undefined);
  const changes = mood.length === 0 ? ", much like the one before" : `, ${mood.join(" and ")} than the one before`;
  const step = breaks.includes("maxStep") ? " (a larger step, since nothing smoother fits)" : "";
  return `${changes}${step}${music(before.track, track)}`;
}

function change(by: number, up: string, down: string): string | undefined {
  const size = Math.abs(by);
  if (size < CHANGES[0]) return undefined;
  const word = by > 0 ? up : down;
  return size < CHANGES[1] ? `a little ${word}` : size < CHANGES[2] ? word : `much ${word}`;
}

/** Key and tempo, where both are known and go together. */
function music(a: Track, b: Track): string {
  const sameKey = a.key !== undefined && a.key === b.key && a.mode === b.mode;
  const near = a.tempo !== undefined && b.tempo !== undefined && Math.abs(a.tempo - b.tempo) <= 0.05 * a.tempo;
  return `${sameKey ? ", in the same key" : ""}${near ? ", at nearly the same tempo" : ""}`;
}
