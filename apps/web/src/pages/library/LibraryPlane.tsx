import type { Points } from "@swar/contract";
import { useEffect, useMemo, useState } from "react";
import { Plane } from "../../plane/Plane.tsx";
import type { PlanePoints, PlaneRegion } from "../../plane/plane-props.ts";
import { placeOfId } from "./place-of-id.ts";
import { trackTitle } from "./track-title.ts";
import type { TrackNames } from "./use-track-names.ts";

/** Every track on the plane; a rectangle drawn on it chooses those within. */
export function LibraryPlane({
  points,
  shown,
  names,
  region,
  chosen,
  onPick,
  onRegion,
}: {
  readonly points: Points;
  readonly shown: Uint8Array | undefined;
  readonly names: TrackNames;
  /** As it was settled last. */
  readonly region: PlaneRegion | undefined;
  /** The track that plays or is open. */
  readonly chosen: number | undefined;
  readonly onPick: (id: number) => void;
  readonly onRegion: (region: PlaneRegion | undefined) => void;
}) {
  // What is being drawn moves with every picture, and is nobody else's business until the hand lets go.
  const [drawn, setDrawn] = useState(region);
  useEffect(() => setDrawn(region), [region]);
  const { trackOf } = names;
  const drawable = useMemo(() => planePoints(points, shown, trackOf), [points, shown, trackOf]);
  const place = chosen === undefined ? -1 : placeOfId(points.ids, chosen);
  return (
    <Plane
      label="All tracks of the library by their mood"
      points={drawable}
      chosen={place < 0 ? NONE : [place]}
      onPickPoint={(i) => onPick(points.ids[i] as number)}
      region={drawn}
      onRegion={(next, settled) => {
        setDrawn(next);
        if (settled) onRegion(next);
      }}
    />
  );
}

const NONE: readonly number[] = [];

function planePoints(points: Points, shown: Uint8Array | undefined, trackOf: TrackNames["trackOf"]): PlanePoints {
  const { ids, valence, arousal } = points;
  const track = (i: number) => trackOf(ids[i] as number);
  return {
    valence,
    arousal,
    name: (i) => {
      const known = track(i);
      return known ? trackTitle(known) : "…";
    },
    note: (i) => track(i)?.artist,
    ...(shown ? { shown } : {}),
  };
}
