/**
 * The affect plane, everywhere in the app: x valence, y arousal, both in [0, 1]. It fills the width that it is given and is
 * a square. What it shows and what can be done on it stands in plane-props.ts.
 *
 * By keyboard, a handle is two linked sliders (as in React Aria's colour area): Tab reaches it, arrows move it by 0.01, with Shift
 * by 0.1, Page Up and Down along arousal, Home and End along valence; its place is read out in words. Points and
 * markers are reached by one button, from which arrows go from each to the next.
 * @see Russell (1980), A circumplex model of affect.
 */
import "./Plane.css";
import { useId, useMemo, useRef, useState } from "react";
import type { AffectPoint } from "@swar/units";
import { handleBoxes } from "./handle-boxes.ts";
import type { Hit } from "./hit-test.ts";
import { markerSpots } from "./marker-spots.ts";
import { PlaneCanvas } from "./PlaneCanvas.tsx";
import { PlaneExplorer } from "./PlaneExplorer.tsx";
import { PlaneGround } from "./PlaneGround.tsx";
import { PlaneHandleView } from "./PlaneHandleView.tsx";
import { PlaneLeaderView } from "./PlaneLeaderView.tsx";
import { PlaneMarkerView } from "./PlaneMarkerView.tsx";
import { PlanePathView } from "./PlanePathView.tsx";
import { PlaneRegionView } from "./PlaneRegionView.tsx";
import { PlaneTooltip } from "./PlaneTooltip.tsx";
import type { PlaneHandle, PlaneMarker, PlanePath, PlaneProps } from "./plane-props.ts";
import { type PlaneScale, planeScale } from "./plane-scale.ts";
import { pointGrid } from "./point-grid.ts";
import { RegionHandles } from "./RegionHandles.tsx";
import { usePlanePointer } from "./use-plane-pointer.ts";
import type { Spot } from "./spread-marks.ts";
import { useSize } from "./use-size.ts";

const NO_PATHS: readonly PlanePath[] = [];
const NO_MARKERS: readonly PlaneMarker[] = [];
const NO_HANDLES: readonly PlaneHandle[] = [];
const FIRST_SIZE = 360;

/** The affect plane. */
export function Plane(props: PlaneProps) {
  const { label, words = "few", points, chosen = [], region, onRegion, overlay } = props;
  const { paths = NO_PATHS, markers = NO_MARKERS, handles = NO_HANDLES } = props;
  const [measure, size] = useSize(FIRST_SIZE);
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Hit>();
  const id = useId();
  const scale = useMemo(() => planeScale(size), [size]);
  const grid = useMemo(() => points && pointGrid(points), [points]);
  const spots = useMemo(() => markerSpots(markers, scale), [markers, scale]);
  const covered = useMemo(() => handleBoxes(handles, scale), [handles, scale]);
  const targets = { markers, spots: placesOf(spots, scale), paths, grid };
  const { dragged, bind } = usePlanePointer({ ...props, handles, scale, targets, box, onSeen: setSeen });
  const isSet = handles.length > 0 || onRegion !== undefined;
  return (
    <div className="plane" dir="ltr" role="group" aria-label={label} data-set={isSet || undefined} ref={box}>
      <div className="plane-square" ref={measure} data-pick={(seen && isPickable(seen, props)) || undefined} {...bind}>
        {points && <PlaneCanvas points={points} scale={scale} />}
        <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
          <PlaneGround scale={scale} words={words} covered={covered} />
          {region && <PlaneRegionView region={region} scale={scale} />}
          {paths.map((path) => (
            <PlanePathView key={path.id} path={path} scale={scale} />
          ))}
          {points &&
            chosen.map((i) => (
              <circle
                key={i}
                className="plane-chosen"
                cx={scale.x(points.valence[i] as number)}
                cy={scale.y(points.arousal[i] as number)}
                r={7}
              />
            ))}
          {markers.map((marker) => (
            <PlaneLeaderView key={marker.id} marker={marker} scale={scale} spot={spots.get(marker.id)} />
          ))}
          {onTop(markers).map((marker) => (
            <PlaneMarkerView
              key={marker.id}
              marker={marker}
              scale={scale}
              spot={spots.get(marker.id)}
              isSeen={seen?.kind === "marker" && seen.marker.id === marker.id}
            />
          ))}
          {overlay?.(scale)}
        </svg>
        {handles.map((handle) => (
          <PlaneHandleView key={handle.id} handle={handle} scale={scale} dragged={dragged === handle.id} />
        ))}
        {onRegion && <RegionHandles region={region} onRegion={onRegion} scale={scale} />}
        {seen && dragged === undefined && <PlaneTooltip hit={seen} {...{ points, scale, spots }} />}
      </div>
      {(points?.name || markers.length > 0) && (
        <PlaneExplorer id={id} {...{ points, markers, seen }} onSeen={setSeen} onPickPoint={props.onPickPoint} />
      )}
    </div>
  );
}

/** Pixels as places. */
function placesOf(spots: ReadonlyMap<string, Spot>, scale: PlaneScale): ReadonlyMap<string, AffectPoint> {
  return new Map([...spots].map(([id, { x, y }]) => [id, scale.pointAt(x, y)]));
}

/** What is talked of now lies above the rest. */
function onTop(markers: readonly PlaneMarker[]): readonly PlaneMarker[] {
  return markers.toSorted((a, b) => Number(a.look === "now") - Number(b.look === "now"));
}

function isPickable(hit: Hit, { onPickPoint }: PlaneProps): boolean {
  if (hit.kind === "marker") return hit.marker.onPick !== undefined;
  return hit.kind === "path" ? hit.path.onPick !== undefined : onPickPoint !== undefined;
}
