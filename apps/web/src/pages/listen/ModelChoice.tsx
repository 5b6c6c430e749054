import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { ModelDialog } from "./ModelDialog.tsx";

/** A button that opens the choice of the model. */
export function ModelChoice() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" icon="settings" onClick={() => setOpen(true)}>
        Model
      </Button>
      <Dialog title="Who listens" open={open} onClose={() => setOpen(false)}>
        <ModelDialog onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
