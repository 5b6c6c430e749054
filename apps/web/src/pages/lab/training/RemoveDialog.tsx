import { useState } from "react";
import { useApi } from "../../../api/ApiContext.ts";
import type { TrainingView } from "../../../api/api-types.ts";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Switch } from "../../../controls/Switch.tsx";
import { useToast } from "../../../shell/ToastContext.ts";

/** Asks whether a training is to go, and its model with it. */
export function RemoveDialog({
  training,
  open,
  onClose,
  onRemoved,
}: {
  readonly training: TrainingView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [withModel, setWithModel] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.remove(`trainings/${training.id}`, { query: { model: withModel ? "forget" : undefined } });
      onClose();
      onRemoved();
    } catch (error) {
      toast.fault(error);
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Remove this training?"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button tone="danger" busy={busy} onClick={() => void remove()}>
            Remove it
          </Button>
        </>
      }
    >
      <p>
        The course, the report and the table that was sent for <bdi>“{training.settings.name}”</bdi> are deleted from
        the server. The file on your own machine stays where it is.
      </p>
      {training.model !== undefined && (
        <Switch
          label="Remove its model, too"
          hint="Otherwise it stays among the models."
          checked={withModel}
          onChange={setWithModel}
        />
      )}
    </Dialog>
  );
}
