import { join } from "node:path";
import type { TrainingDetailsView } from "@swar/contract";
import type { TrainingService } from "../services.ts";

/** Trainings that are held in memory and done by nobody: tests say how they go on. */
export interface MemoryTrainings extends TrainingService {
  /** What becomes of one. */
  readonly set: (id: string, change: Partial<TrainingDetailsView>) => void;
  /** What was asked for besides, in order. */
  readonly asked: unknown[];
}

/** None yet; tables go to `folder`, where reports are looked for, too. */
export function memoryTrainings(folder: string, now: () => Date): MemoryTrainings {
  const known = new Map<string, TrainingDetailsView>();
  const asked: unknown[] = [];
  let changed = Promise.withResolvers<void>();
  const set: MemoryTrainings["set"] = (id, change) => {
    known.set(id, { ...(known.get(id) as TrainingDetailsView), ...change });
    changed.resolve();
    changed = Promise.withResolvers<void>();
  };
  const viewOf = ({ runs: _runs, result: _result, ...view }: TrainingDetailsView) => view;
  const shown = (id: string) => {
    const details = known.get(id);
    return details && viewOf(details);
  };
  return {
    set,
    asked,
    list: () => [...known.values()].toReversed().map(viewOf),
    show: async (id) => known.get(id),
    start: async (settings, receive) => {
      const id = `t-${known.size + 1}`;
      asked.push(await receive(join(folder, id)));
      const begun = { state: "running", stage: "reading the table", progress: 0, messages: [], runs: [] } as const;
      set(id, { id, settings, created: now().toISOString(), ...begun });
      return shown(id)!;
    },
    follow: (id, signal) => {
      if (!known.has(id)) return undefined;
      const aborted = new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      return (async function* () {
        while (!signal.aborted) {
          const { promise } = changed;
          const details = known.get(id) as TrainingDetailsView;
          yield details;
          if (details.state !== "running") return;
          await Promise.race([promise, aborted]);
        }
      })();
    },
    stop: async (id) => {
      if (known.has(id)) set(id, { state: "stopped" });
      return shown(id);
    },
    resume: async (id) => {
      if (known.has(id)) set(id, { state: "running" });
      return shown(id);
    },
    remove: async (id, options) => {
      asked.push(options);
      return known.delete(id);
    },
    report: async (id) => (known.get(id)?.state === "done" ? join(folder, id) : undefined),
    history: async (id, format) => known.get(id) && `${format} of ${id}`,
  };
}
