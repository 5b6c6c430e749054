import { useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { Api } from "../../api/api.ts";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { sayCount } from "../../text/say-count.ts";
import { fetchPoints } from "./fetch-points.ts";
import { MISSING_FILTER } from "./missing-filter.ts";

/** Asks whether all tracks whose files are missing are to be forgotten, which cannot be taken back. */
export function ForgetMissing({
  open,
  onClose,
  onForgotten,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onForgotten: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [done, setDone] = useState<number>();
  const forget = async (): Promise<void> => {
    try {
      toast.say(`${sayCount(await forgetAll(api, setDone), "track")} forgotten.`);
    } catch (error) {
      toast.fault(error);
    } finally {
      setDone(undefined);
      onForgotten();
      onClose();
    }
  };
  const isBusy = done !== undefined;
  return (
    <Dialog
      title="Forget these tracks?"
      open={open}
      onClose={() => !isBusy && onClose()}
      actions={
        <>
          <Button tone="quiet" disabled={isBusy} onClick={onClose}>
            Keep them
          </Button>
          <Button tone="danger" busy={isBusy} onClick={() => void forget()}>
            {isBusy ? `Forgotten: ${done}` : "Forget them"}
          </Button>
        </>
      }
    >
      <p>
        All tracks of which no file is there go from the library, with what was heard in them, when you played them, and
        their edited tags. If a file turns up later, it is heard anew.
      </p>
    </Dialog>
  );
}

/** Forgets those of which no file is there, one after the other, and gives how many they were. */
async function forgetAll(api: Api, onDone: (count: number) => void): Promise<number> {
  onDone(0);
  const { ids } = await fetchPoints(api, MISSING_FILTER);
  for (const [i, id] of ids.entries()) {
    await api.remove(`tracks/${id}`);
    onDone(i + 1);
  }
  return ids.length;
}
