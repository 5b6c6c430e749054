import { useState } from "react";
import { useApi } from "../../../api/ApiContext.ts";
import type { TrainingDetailsView } from "../../../api/api-types.ts";
import { Button } from "../../../controls/Button.tsx";
import { ErrorNote } from "../../../shell/ErrorNote.tsx";
import { goTo } from "../../../shell/go-to.ts";
import { Loading } from "../../../shell/Loading.tsx";
import { PageFrame } from "../../../shell/PageFrame.tsx";
import { hrefTo } from "../../../shell/route.ts";
import { useToast } from "../../../shell/ToastContext.ts";
import { BackLink } from "../BackLink.tsx";
import { Downloads } from "./Downloads.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { TrainingBody } from "./TrainingBody.tsx";
import { TrainingLead } from "./TrainingLead.tsx";
import { useTraining } from "./use-training.ts";

/** One training: how it goes on, and what it came to. */
export function TrainingPage({ id }: { readonly id: string }) {
  const { training, error, again } = useTraining(id);
  return (
    <>
      <BackLink />
      <PageFrame
        title={training?.settings.name ?? "A training"}
        lead={training && <TrainingLead training={training} />}
        actions={training && <Actions training={training} again={again} />}
      >
        {error !== undefined && <ErrorNote error={error} onAgain={again} />}
        {!training && error === undefined && <Loading label="Looking it up" />}
        {training && <TrainingBody training={training} />}
      </PageFrame>
    </>
  );
}

/** What can be done with it as it stands. */
function Actions({ training, again }: { readonly training: TrainingDetailsView; readonly again: () => void }) {
  const api = useApi();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { id, state, model } = training;
  const say = async (what: "stop" | "resume"): Promise<void> => {
    setBusy(true);
    try {
      await api.post(`trainings/${id}/${what}`);
      again();
    } catch (error) {
      toast.fault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {state === "running" && (
        <Button icon="stop" busy={busy} onClick={() => void say("stop")}>
          Stop
        </Button>
      )}
      {state === "stopped" && (
        <Button tone="primary" icon="play" busy={busy} onClick={() => void say("resume")}>
          Go on
        </Button>
      )}
      {state === "done" && model !== undefined && (
        <a className="button" data-tone="primary" href={hrefTo("features", { query: { model } })}>
          <span>Try it</span>
        </a>
      )}
      <Downloads training={training} />
      {state !== "running" && (
        <Button tone="quiet" icon="remove" onClick={() => setAsking(true)}>
          Remove
        </Button>
      )}
      <RemoveDialog training={training} open={asking} onClose={() => setAsking(false)} onRemoved={() => goTo("lab")} />
    </>
  );
}
