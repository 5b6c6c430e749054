import { useState } from "react";
import type { PlanDesk } from "./use-plan.ts";
import { useRowDrag } from "./use-row-drag.ts";
import type { Wishes } from "./use-wishes.ts";
import { WayRow } from "./WayRow.tsx";

/** The tracks of the way, in order; each can be played, moved and wished away. */
export function WayList({ desk, wishes }: { readonly desk: PlanDesk; readonly wishes: Wishes }) {
  const { rows, current } = desk;
  const [moved, setMoved] = useState("");
  const drag = useRowDrag(rows.length, (from, to) => {
    desk.move(from, to);
    setMoved(`${rows[from]?.track.title ?? ""}: now in place ${to + 1} of ${rows.length}.`);
  });
  return (
    <>
      <ol className="way-list" aria-label="Tracks on the way">
        {rows.map((place, index) => (
          <WayRow
            key={place.track.id}
            {...{ place, index, drag, wishes }}
            isCurrent={index === current}
            onPlay={() => desk.play(index)}
          />
        ))}
      </ol>
      <p className="for-ears" role="status">
        {moved}
      </p>
    </>
  );
}
