import type { AffectCurve } from "@swar/units";
import { Plane } from "../../plane/Plane.tsx";
import type { PlaneMarker, PlanePath } from "../../plane/plane-props.ts";
import { useMemo } from "react";
import { thinnedCurve } from "./thinned-curve.ts";
import { usePosition } from "./use-position.ts";
import type { SongPlayer } from "./use-song-player.ts";
import type { VisitSong } from "./visit-song.ts";

export interface SongPlaneProps {
  readonly song: VisitSong;
  readonly player: SongPlayer;
  /** A song that it is compared with, in grey. */
  readonly other?: VisitSong | undefined;
}

/** The way of a song over the plane, with what is playing on it; a press on the path jumps there. */
export function SongPlane({ song, player, other }: SongPlaneProps) {
  const at = usePosition(player);
  const markers = useMemo(() => [...markerOf(other, "ring"), ...markerOf(song, "dot")], [song, other]);
  const [own, second] = [useCurve(song), useCurve(other)];
  const paths = [...pathOf(other, second, { look: "other" }), ...pathOf(song, own, { at, onPick: player.seek })];
  const label = other ? `The moods of ${song.title} and ${other.title}` : `The mood of ${song.title} over time`;
  return <Plane label={label} paths={paths} markers={markers} />;
}

/** The curve of a song, as far as eyes can follow it; the same object as long as it says the same. */
function useCurve(song: VisitSong | undefined): AffectCurve | undefined {
  const curve = song?.findings?.curve;
  return useMemo(() => curve && thinnedCurve(curve), [curve]);
}

function pathOf(
  song: VisitSong | undefined,
  curve: AffectCurve | undefined,
  more: Partial<PlanePath>,
): readonly PlanePath[] {
  return song && curve ? [{ id: song.id, name: song.title, ...curve, ...more }] : [];
}

function markerOf(song: VisitSong | undefined, look: "dot" | "ring"): readonly PlaneMarker[] {
  const findings = song?.findings;
  if (!song || !findings) return [];
  const { arousal, valence, uncertainty } = findings;
  // The ellipse of the other song would only hide that of the first.
  const doubt = look === "dot" ? { uncertainty } : {};
  return [{ id: song.id, point: { arousal, valence }, name: song.title, note: "the song as a whole", look, ...doubt }];
}
