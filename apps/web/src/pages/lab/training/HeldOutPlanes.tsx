import type { AffectPoint } from "@swar/units";
import { useMemo } from "react";
import { Plane } from "../../../plane/Plane.tsx";
import type { PlanePoints } from "../../../plane/plane-props.ts";
import type { HeldOutPoint } from "../charts/point-cloud.ts";

/** Held-out rows on the plane, where they lie and where they were said to lie: a timid model huddles in the middle. */
export function HeldOutPlanes({ points, noun }: { readonly points: readonly HeldOutPoint[]; readonly noun: string }) {
  const planes = useMemo(
    () => ({
      truth: columns(points.map(({ truth }) => truth)),
      said: columns(points.map(({ predicted }) => predicted)),
    }),
    [points],
  );
  return (
    <div className="lab-pair">
      <figure className="lab-figure">
        <Plane label={`Where held-out ${noun}s truly lie`} words="none" points={planes.truth} />
        <figcaption className="lab-soft">Where they truly lie</figcaption>
      </figure>
      <figure className="lab-figure">
        <Plane label={`Where held-out ${noun}s were said to lie`} words="none" points={planes.said} />
        <figcaption className="lab-soft">Where the model puts them</figcaption>
      </figure>
    </div>
  );
}

function columns(points: readonly AffectPoint[]): PlanePoints {
  return {
    valence: Float64Array.from(points, ({ valence }) => valence),
    arousal: Float64Array.from(points, ({ arousal }) => arousal),
  };
}
