import { useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { TrackView } from "../../api/api-types.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { trackTitle } from "./track-title.ts";

/** Asks whether a track is to be forgotten, which cannot be taken back. */
export function ForgetDialog({
  track,
  onClose,
  onForgotten,
}: {
  readonly track: TrackView | undefined;
  readonly onClose: () => void;
  readonly onForgotten: (id: number) => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const forget = async (id: number): Promise<void> => {
    setBusy(true);
    try {
      await api.remove(`tracks/${id}`);
      onForgotten(id);
    } catch (error) {
      toast.fault(error);
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Dialog
      title="Forget this track?"
      open={track !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button tone="danger" busy={busy} onClick={() => track && void forget(track.id)}>
            Forget it
          </Button>
        </>
      }
    >
      <p>
        What was heard in <bdi>“{track && trackTitle(track)}”</bdi>, when you played it, and its edited tags go from the
        library. Its file stays where it is, and is heard anew when its folder is looked through again.
      </p>
    </Dialog>
  );
}
