import { useState } from "react";
import { useApi } from "../../../api/ApiContext.ts";
import type { ModelCard } from "../../../api/api-types.ts";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { useToast } from "../../../shell/ToastContext.ts";

/** Asks whether a model of one's own is to go, which cannot be taken back. */
export function ForgetModelDialog({
  card,
  open,
  onClose,
  onRemoved,
}: {
  readonly card: ModelCard;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const forget = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.remove(`models/${card.id}`);
      onRemoved();
    } catch (error) {
      toast.fault(error);
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Dialog
      title="Remove this model?"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button tone="danger" busy={busy} onClick={() => void forget()}>
            Remove it
          </Button>
        </>
      }
    >
      <p>
        <bdi>“{card.name}”</bdi> is deleted from the server and cannot be brought back; download it before, if you may
        want it again. The report of its training stays.
      </p>
    </Dialog>
  );
}
