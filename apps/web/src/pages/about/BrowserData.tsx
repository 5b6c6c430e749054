import { useCallback, useEffect, useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { useToast } from "../../shell/ToastContext.ts";
import { sayBytes } from "../../text/say-bytes.ts";
import { type BrowserStore, browserStore } from "./browser-store.ts";
import { forgetBrowserData } from "./forget-browser-data.ts";

/** What this browser keeps of the app, how much that is, and a button that deletes it. */
export function BrowserData() {
  const toast = useToast();
  const [store, setStore] = useState<BrowserStore>();
  const [open, setOpen] = useState(false);
  const look = useCallback(() => void browserStore().then(setStore, toast.fault), [toast]);
  useEffect(look, [look]);
  const forget = (): void => {
    setOpen(false);
    forgetBrowserData()
      .then(() => toast.say("Deleted. When this page is opened again, it keeps its own files anew."))
      .catch(toast.fault)
      .finally(look);
  };
  return (
    <section>
      <h2>Data of this browser</h2>
      {store && <p>{inWords(store)}</p>}
      <div>
        <Button tone="danger" icon="remove" disabled={store === undefined} onClick={() => setOpen(true)}>
          Delete all of it
        </Button>
      </div>
      <Dialog
        title="Delete what this browser keeps?"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <Button tone="danger" onClick={forget}>
            Delete
          </Button>
        }
      >
        <p>
          The files of the page, the part that hears music, your choice of theme, the mood you said last, and the token
          of this tab. Your library is not touched: it lies on the machine that runs <code>swar serve</code>.
        </p>
      </Dialog>
    </section>
  );
}

function inWords({ page, engine, settings }: BrowserStore): string {
  if (page === 0 && engine === 0 && settings === 0) return "This browser keeps nothing of the page.";
  const parts = [
    ...(page > 0 ? [`the page itself (${sayBytes(page)})`] : []),
    ...(engine > 0 ? [`what hears music, and its models (${sayBytes(engine)})`] : []),
    ...(settings > 0 ? ["what you chose here"] : []),
  ];
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  const list = last === undefined ? first : `${[first, ...rest].join(", ")} and ${last}`;
  const use = engine > 0 ? " With it, Listen works where no server answers." : "";
  return `This browser keeps ${list}. No song and nothing of your library is among it.${use}`;
}
