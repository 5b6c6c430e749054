import type { AffectPoint } from "@swar/units";
import type { ServedPlaylist } from "../../api/api-types.ts";
import type { PlaneMarker, PlanePath } from "../../plane/plane-props.ts";

/** What of a way is drawn on the plane. */
export interface WayMarks {
  readonly paths: readonly PlanePath[];
  readonly markers: readonly PlaneMarker[];
}

/** The way of `list` on the plane: where it was wanted dashed, its tracks by their numbers, each of which can be pressed. */
export function wayMarks({ tracks }: ServedPlaylist, onPick: (index: number) => void): WayMarks {
  const wanted = tracks.map((place) => place.wanted);
  // Who stays at the target wants the same place several times, which is no line.
  const moved = wanted.filter(
    (point, i) => point.valence !== wanted[i - 1]?.valence || point.arousal !== wanted[i - 1]?.arousal,
  );
  return {
    paths: [
      { id: "wanted", name: "Places that were wanted", look: "planned", ...columns(moved) },
      { id: "way", name: "The way", look: "other", ...columns(tracks.map(({ felt }) => felt)) },
    ],
    markers: tracks.map(({ track, felt, reason }, i) => ({
      id: `way-${track.id}`,
      point: felt,
      name: `${i + 1}. ${track.title}`,
      note: reason,
      text: String(i + 1),
      look: "ring",
      onPick: () => onPick(i),
    })),
  };
}

function columns(points: readonly AffectPoint[]): Pick<PlanePath, "valence" | "arousal"> {
  return { valence: points.map(({ valence }) => valence), arousal: points.map(({ arousal }) => arousal) };
}
