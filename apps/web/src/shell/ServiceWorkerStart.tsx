import { useEffect, useRef } from "react";
import { tokenKeeper } from "../api/token-keeper.ts";
import { useServer } from "./ServerContext.ts";
import { lookForNewVersion } from "./look-for-new-version.ts";
import { startServiceWorker } from "./start-service-worker.ts";
import { useToast } from "./ToastContext.ts";

/** Begins the service worker, and says when the server has a newer page; draws nothing itself. */
export function ServiceWorkerStart() {
  const toast = useToast();
  useEffect(() => {
    const token = tokenKeeper(sessionStorage, async () => undefined).read;
    const onNewVersion = (): void =>
      toast.say("There is a new version of this page.", {
        action: { label: "Load it", act: () => location.reload() },
      });
    return startServiceWorker({ token, onNewVersion });
  }, [toast]);
  const { isGone } = useServer();
  const wasGone = useRef(false);
  useEffect(() => {
    // A server that is back may be a newer one.
    if (wasGone.current && !isGone) lookForNewVersion();
    wasGone.current = isGone;
  }, [isGone]);
  return null;
}
