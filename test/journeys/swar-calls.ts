/**
 * The `swar` command called several times in one process, for calls that end before their work begins: starting takes longer than
 * they do. Takes the calls as JSON, lists of words; after each, NUL and its exit status stand on both streams.
 */
import { enableCompileCache } from "node:module";
import { main } from "../../apps/cli/src/main.ts";
import { quickenImports } from "../../apps/cli/src/quick-imports.ts";

enableCompileCache();
quickenImports();
const calls = JSON.parse(process.argv[2] as string) as string[][];
// Each call listens to both, for as long as the process lives.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(4 * calls.length);
for (const args of calls) {
  const status = await main(args);
  for (const stream of [process.stdout, process.stderr]) stream.write(`\0${status}\0`);
}
