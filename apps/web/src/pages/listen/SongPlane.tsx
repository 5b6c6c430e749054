import type { AffectCurve } from "@swar/units";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { Plane } from "../../plane/Plane.tsx";
import type { PlaneMarker, PlanePath } from "../../plane/plane-props.ts";
import { useMemo } from "react";
import { usePlay } from "../../shell/use-play.ts";
import { thinnedCurve } from "./thinned-curve.ts";
import { usePosition } from "./use-position.ts";
import type { SongPlayer } from "./use-song-player.ts";
import type { VisitSong } from "./visit-song.ts";
import { wayMarks } from "./way-marks.ts";

export interface SongPlaneProps {
  readonly song: VisitSong;
  readonly player: SongPlayer;
  /** A song that it is compared with, in grey. */
  readonly other?: VisitSong | undefined;
  /** Music that leads on from it. */
  readonly way?: ServedPlaylist | undefined;
  /** What is seen, unless that is the song alone. */
  readonly label?: string;
}

/** The way of a song over the plane, with what is playing on it; a press on the path jumps there. */
export function SongPlane({ song, player, other, way, label = labelOf(song, other) }: SongPlaneProps) {
  const at = usePosition(player);
  const { play } = usePlay();
  const marks = useMemo(() => {
    const queue = way?.tracks.map(({ track }) => track) ?? [];
    return way && wayMarks(way, (i) => play(queue, i));
  }, [way, play]);
  const markers = useMemo(
    () => [...markerOf(other, "ring"), ...(marks?.markers ?? []), ...markerOf(song, "dot")],
    [song, other, marks],
  );
  const [own, second] = [useCurve(song), useCurve(other)];
  const paths = [
    ...pathOf(other, second, { look: "other" }),
    ...(marks?.paths ?? []),
    ...pathOf(song, own, { at, onPick: player.seek }),
  ];
  return <Plane label={label} words={way ? "none" : "few"} paths={paths} markers={markers} />;
}

function labelOf(song: VisitSong, other: VisitSong | undefined): string {
  return other ? `The moods of ${song.title} and ${other.title}` : `The mood of ${song.title} over time`;
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
