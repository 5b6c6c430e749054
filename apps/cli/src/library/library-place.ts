import { dataFolder } from "./data-folder.ts";
import type { LibraryPlace } from "./open-library.ts";

/** Where the library of a command is: what `--data-dir` says, and the environment. */
export function libraryPlace({ dataDir }: { readonly dataDir?: string | undefined }, command: string): LibraryPlace {
  return {
    dataDir: dataFolder(dataDir, process.env, process.platform),
    url: process.env["DATABASE_URL"],
    command,
  };
}
