import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { FitState, StateStore } from "@swar/training";
import { SwarError } from "@swar/units";
import { writeWhole } from "./write-whole.ts";

/** The states of a run, beside the checkpoint, until the run is over. */
export interface StateFolder extends StateStore {
  readonly remove: () => Promise<void>;
}

/**
 * Opens the folder of a run with `settings`: an earlier one's to be gone on with, else a fresh one.
 * @throws SwarError `invalid-argument` where `resume` finds no run, or one with other settings.
 */
export async function stateFolder(folder: string, settings: unknown, resume: boolean): Promise<StateFolder> {
  const fingerprint = JSON.stringify(settings);
  const settingsFile = join(folder, "settings.json");
  const known = await readFile(settingsFile, "utf8").catch(() => undefined);
  if (resume && known !== fingerprint) throw mismatch(folder, known);
  if (!resume) {
    await rm(folder, { recursive: true, force: true });
    await writeWhole(settingsFile, fingerprint);
  }
  const file = (part: string): string => join(folder, `${part.replaceAll(" ", "-")}.state`);
  return {
    load: async (part) => {
      const content = await readFile(file(part)).catch(() => undefined);
      return content && (deserialize(content) as FitState);
    },
    save: (part, state) => writeWhole(file(part), serialize(state)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function mismatch(folder: string, known: string | undefined): SwarError {
  const got = known === undefined ? "none" : "one with other settings or files";
  return new SwarError(
    "invalid-argument",
    `--resume: a run with these settings must lie in ${folder}, got ${got}; leave out --resume to begin anew`,
  );
}
