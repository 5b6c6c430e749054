import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { FitState, StateStore } from "@swar/training";
import { SwarError } from "@swar/units";
import { writeWhole } from "./write-whole.ts";

/** The states of a run, beside the checkpoint, until the run is over. */
export interface StateFolder extends StateStore {
  /** Makes way for a run that begins anew; one that is gone on with keeps what is there. */
  readonly begin: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * The folder of a run with `settings`: an earlier one's to be gone on with, else a fresh one.
 * @throws SwarError `invalid-argument` where `resume` finds no run, or one with other settings.
 */
export async function stateFolder(folder: string, settings: unknown, resume: boolean): Promise<StateFolder> {
  const fingerprint = JSON.stringify(settings);
  const settingsFile = join(folder, "settings.json");
  const known = await readFile(settingsFile, "utf8").catch(() => undefined);
  if (resume && known !== fingerprint) throw mismatch(folder, known);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = (part: string): string => join(folder, `${part.replaceAll(" ", "-")}.state`);
  return {
    begin: async () => {
      if (resume) return;
      await remove();
      await writeWhole(settingsFile, fingerprint);
    },
    load: async (part) => {
      const content = await readFile(file(part)).catch(() => undefined);
      return content && (deserialize(content) as FitState);
    },
    save: (part, state) => writeWhole(file(part), serialize(state)),
    remove,
  };
}

function mismatch(folder: string, known: string | undefined): SwarError {
  const got = known === undefined ? "none" : "one with other settings or files";
  return new SwarError(
    "invalid-argument",
    `--resume: a run with these settings must lie in ${folder}, got ${got}; leave out --resume to begin anew`,
  );
}
