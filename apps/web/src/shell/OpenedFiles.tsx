import { useEffect, useEffectEvent } from "react";
import type { Engine } from "../engine/index.ts";
import { sharedFiles } from "../service-worker/shared-files.ts";
import { useEngine } from "./EngineContext.ts";
import { takeLaunches } from "./take-launches.ts";
import { useToast } from "./ToastContext.ts";

/** Hears the files with which the system opens the app, and those that another app shares with it; draws nothing itself. */
export function OpenedFiles({
  onFiles,
}: {
  /** Lets `engine` hear them, and shows that. */
  readonly onFiles: (engine: Engine, files: readonly File[]) => Promise<void>;
}) {
  const engine = useEngine();
  const toast = useToast();
  const hear = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(engine, files).catch(toast.fault);
  });
  useEffect(() => {
    takeLaunches((files) => hear(files));
    if ("caches" in globalThis) sharedFiles(caches).then((files) => hear(files), toast.fault);
  }, [toast]);
  return null;
}
