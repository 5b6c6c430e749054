import type { AffectPoint } from "@swar/units";
import { useMemo, useRef } from "react";
import { Plane } from "../../plane/Plane.tsx";
import type { PlaneHandle, PlaneMarker, PlanePath } from "../../plane/plane-props.ts";
import type { PlanTrack } from "./plan.ts";
import type { Question } from "./question.ts";

export interface WayPlaneProps {
  readonly question: Question;
  readonly onChange: (changes: Partial<Question>) => void;
  /** The way; without one, both places can be set. */
  readonly rows: readonly PlanTrack[];
  readonly current: number | undefined;
  readonly onPlay: (index: number) => void;
}

/** The plane with both places and, once there is one, the way between them: wanted places faint, tracks as points. */
export function WayPlane({ question, onChange, rows, current, onPlay }: WayPlaneProps) {
  const { now, goal } = question;
  const paths = useMemo(() => (rows.length > 1 ? pathsOf(rows) : []), [rows]);
  const play = useRef(onPlay);
  play.current = onPlay;
  const markers = useMemo(() => markersOf(rows, current, (index) => play.current(index)), [rows, current]);
  if (rows.length === 0) {
    const handles: readonly PlaneHandle[] = [
      { id: "now", name: "Now", point: now, look: "now", onMove: (point) => onChange({ now: point }) },
      { id: "goal", name: "Where to", point: goal, look: "goal", onMove: (point) => onChange({ goal: point }) },
    ];
    return <Plane label="How you feel, and where to go" handles={handles} />;
  }
  return <Plane label="The way over the plane" words="none" paths={paths} markers={markers} />;
}

function pathsOf(rows: readonly PlanTrack[]): readonly PlanePath[] {
  const columns = (points: readonly AffectPoint[]) => ({
    valence: points.map(({ valence }) => valence),
    arousal: points.map(({ arousal }) => arousal),
  });
  const wanted = rows.map((place) => place.wanted);
  // Who stays at the target wants the same place several times, which is no line.
  const moved = wanted.filter(
    (point, i) => point.valence !== wanted[i - 1]?.valence || point.arousal !== wanted[i - 1]?.arousal,
  );
  return [
    { id: "wanted", name: "Places that were wanted", look: "planned", ...columns(moved) },
    { id: "way", name: "The way", look: "other", ...columns(rows.map((place) => place.felt)) },
  ];
}

/** Every track with its number; the one that plays lies on top. */
function markersOf(
  rows: readonly PlanTrack[],
  current: number | undefined,
  onPlay: (index: number) => void,
): readonly PlaneMarker[] {
  return rows.map(({ track, felt, reason }, index): PlaneMarker => ({
    id: track.id,
    point: felt,
    name: `${index + 1}. ${track.title}`,
    note: reason,
    text: String(index + 1),
    look: index === current ? "now" : "dot",
    onPick: () => onPlay(index),
  }));
}
