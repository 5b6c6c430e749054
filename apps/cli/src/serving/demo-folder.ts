import { join } from "node:path";

/** Where the songs of the demonstration lie, below the data folder `dataDir`. */
export function demoFolder(dataDir: string): string {
  return join(dataDir, "demo");
}
