import { type AffectPoint, check } from "@swar/units";
import { type Calibration, feltPoint, feltVariance, IDENTITY } from "../listener/calibration.ts";
import { checkTrack } from "./check-track.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { createGrid, type Grid, type Plane } from "./grid.ts";
import type { Track } from "./track.ts";

/** Tracks, ready to be searched. Their order is the grid's, so that neighbours on the plane are neighbours in memory. */
export interface Catalogue {
  readonly tracks: readonly Track[];
  readonly columns: Columns;
  readonly plane: Plane;
  readonly grid: Grid;
  /** Position of each id in `tracks`. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const SURE: AffectPoint = { arousal: 0, valence: 0 };

/**
 * Makes `tracks` ready to be searched; to be done once, since it takes seconds for a million. The order of `tracks` does
 * not matter to any answer.
 * @throws SwarError `invalid-argument` where an id comes twice, or a track has no place on the plane or no length.
 * @example createCatalogue([{ id: "a", title: "A", artist: "B", duration: 60, arousal: 0.2, valence: 0.7 }]).tracks.length // 1
 */
export function createCatalogue(tracks: readonly Track[]): Catalogue {
  tracks.forEach(checkTrack);
  const sorted = sortedByCell(tracks, createGrid(planeOf(tracks, IDENTITY)));
  const indexOf = new Map(sorted.map((track, i) => [track.id, i]));
  const rule = "ids must be unique; leave out what comes twice";
  check(indexOf.size === tracks.length, "createCatalogue", rule, `${tracks.length - indexOf.size} repeated`);
  const plane = planeOf(sorted, IDENTITY);
  return { tracks: sorted, columns: columnsOf(sorted), plane, grid: createGrid(plane), indexOf };
}

/**
 * The same tracks where this person feels them; shares everything else with `catalogue`. Worth keeping where many
 * questions with one calibration follow, which are then asked without it.
 * @throws SwarError `invalid-argument` where `calibration` holds anything but finite numbers.
 */
export function feltCatalogue(catalogue: Catalogue, calibration: Calibration | undefined): Catalogue {
  if (calibration === undefined) return catalogue;
  const numbers = [...calibration.arousal, ...calibration.valence];
  check(
    numbers.length === 6 && numbers.every(Number.isFinite),
    "calibration",
    "six finite numbers are needed",
    numbers,
  );
  const plane = planeOf(catalogue.tracks, calibration);
  return { ...catalogue, plane, grid: createGrid(plane) };
}

/** Where track `i` of `catalogue` lies. */
export function feltAt({ plane }: Catalogue, i: number): AffectPoint {
  return { arousal: plane.arousal[i] as number, valence: plane.valence[i] as number };
}

function planeOf(tracks: readonly Track[], calibration: Calibration): Plane {
  const n = tracks.length;
  const [arousal, valence, variance] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  tracks.forEach((track, i) => {
    const felt = feltPoint(track, calibration);
    arousal[i] = felt.arousal;
    valence[i] = felt.valence;
    variance[i] = feltVariance(track.uncertainty ?? SURE, calibration);
  });
  return { arousal, valence, variance };
}

/** `tracks` cell by cell, and by id within a cell: the same whatever their order was. */
function sortedByCell(tracks: readonly Track[], { starts, order }: Grid): Track[] {
  const sorted: Track[] = [];
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const inside: Track[] = [];
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) inside.push(tracks[order[at]!] as Track);
    for (const track of inside.sort((a, b) => (a.id < b.id ? -1 : 1))) sorted.push(track);
  }
  return sorted;
}
