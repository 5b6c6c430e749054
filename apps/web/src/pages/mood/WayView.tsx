import "./WayView.css";
import { Button } from "../../controls/Button.tsx";
import { Empty } from "../../shell/Empty.tsx";
import { beginsGently } from "./begins-gently.ts";
import { GaveWay } from "./GaveWay.tsx";
import type { Plan } from "./plan.ts";
import type { PlanDesk } from "./use-plan.ts";
import { useWishes } from "./use-wishes.ts";
import { WayList } from "./WayList.tsx";

export interface WayViewProps {
  readonly plan: Plan;
  readonly desk: PlanDesk;
  /** Back to the question. */
  readonly onChange: () => void;
}

/** The way that was found: why it may wait, what gave way, its tracks. */
export function WayView({ plan, desk, onChange }: WayViewProps) {
  const wishes = useWishes(desk);
  const { rows, current, status } = desk;
  const isBefore = status === "idle" && (current === undefined || current === 0);
  return (
    <section className="way" aria-label="The way">
      {isBefore && !beginsGently({ ...plan, tracks: rows }) && (
        <p className="way-waits" role="status">
          The first track is clearly livelier than you said you are, so it waits until you press Play.
        </p>
      )}
      <GaveWay plan={plan} />
      {rows.length > 0 ? (
        <WayList desk={desk} wishes={wishes} />
      ) : (
        <Empty icon="mood" title="No track is left" action={<Button onClick={onChange}>Change what is asked</Button>}>
          Ask for fewer things of the music, or for other places.
        </Empty>
      )}
    </section>
  );
}
