import { Button } from "../../controls/Button.tsx";
import { ExportMenu } from "../../controls/ExportMenu.tsx";
import { usePlayer } from "../../shell/PlayerContext.ts";
import { useToast } from "../../shell/ToastContext.ts";
import type { Plan } from "./plan.ts";
import type { PlanDesk } from "./use-plan.ts";
import type { Planning } from "./use-planning.ts";
import { wayExports } from "./way-exports.ts";
import { wayTitle } from "./way-title.ts";

export interface WayActionsProps {
  readonly plan: Plan;
  readonly desk: PlanDesk;
  readonly planning: Planning;
  /** Back to the question. */
  readonly onChange: () => void;
}

/** What can be done with the way as a whole. */
export function WayActions({ plan, desk, planning, onChange }: WayActionsProps) {
  const player = usePlayer();
  const toast = useToast();
  const { rows, current, status } = desk;
  const active = current !== undefined && (status === "playing" || status === "loading");
  const play = (): void => {
    if (current === undefined) desk.play(0);
    else player.toggle();
  };
  return (
    <>
      <Button tone="primary" icon={active ? "pause" : "play"} disabled={rows.length === 0} onClick={play}>
        {active ? "Pause" : "Play"}
      </Button>
      <Button icon="edit" onClick={onChange}>
        Change
      </Button>
      {current !== undefined && (
        <Button icon="lead" busy={planning.busy} onClick={() => void planning.anew()}>
          Plan anew from here
        </Button>
      )}
      <ExportMenu choices={wayExports(rows, wayTitle(plan))} onFault={toast.fault} />
    </>
  );
}
