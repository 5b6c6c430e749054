import "./PlaneExplorer.css";
import type { KeyboardEvent } from "react";
import { sayPoint } from "../text/say-point.ts";
import type { Hit } from "./hit-test.ts";
import { hitWords } from "./hit-words.ts";
import { nextToward } from "./next-toward.ts";
import { pickHit } from "./pick-hit.ts";
import type { PlaneMarker, PlanePoints, PlaneProps } from "./plane-props.ts";

const MIDDLE = { valence: 0.5, arousal: 0.5 };

/** One button from which arrow keys go over points and markers, each read out; Enter picks, Escape lets go. */
export function PlaneExplorer({
  id,
  points,
  markers,
  seen,
  onSeen,
  onPickPoint,
}: {
  readonly id: string;
  readonly points: PlanePoints | undefined;
  readonly markers: readonly PlaneMarker[];
  readonly seen: Hit | undefined;
  readonly onSeen: (hit: Hit | undefined) => void;
  readonly onPickPoint: PlaneProps["onPickPoint"];
}) {
  const said = seen && hitWords(seen, points);
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return onSeen(undefined);
    const next = step(event.key, said?.place ?? MIDDLE, points, markers);
    if (next === undefined) return;
    event.preventDefault();
    if (next) onSeen(next);
  };
  return (
    <>
      <button
        type="button"
        className="plane-explorer for-ears"
        aria-describedby={`${id}-keys`}
        onKeyDown={press}
        onClick={() => seen && pickHit(seen, { onPickPoint })}
        onBlur={() => onSeen(undefined)}
      >
        Look around by arrow keys
      </button>
      <span id={`${id}-keys`} hidden>
        Arrow keys go from one to the next, Enter picks.
      </span>
      <span role="status" className="for-ears">
        {said && seen?.kind !== "path" && [said.name, said.note, sayPoint(said.place)].filter(Boolean).join(", ")}
      </span>
    </>
  );
}

/** What an arrow leads to: null where nothing lies there, undefined for another key. */
function step(
  key: string,
  from: { readonly valence: number; readonly arousal: number },
  points: PlanePoints | undefined,
  markers: readonly PlaneMarker[],
): Hit | null | undefined {
  if (!key.startsWith("Arrow")) return undefined;
  const count = points?.name ? points.valence.length : 0;
  const next = nextToward(
    {
      length: count + markers.length,
      at: (i) => (i < count && points ? shownPlace(points, i) : markers[i - count]?.point),
    },
    from,
    key,
  );
  if (next < 0) return null;
  if (next < count) return { kind: "point", index: next };
  return { kind: "marker", marker: markers[next - count] as PlaneMarker };
}

function shownPlace({ valence, arousal, shown }: PlanePoints, i: number) {
  if (shown !== undefined && shown[i] !== 1) return undefined;
  return { valence: valence[i] as number, arousal: arousal[i] as number };
}
