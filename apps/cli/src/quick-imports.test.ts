import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What a process that ran `first` loads for the library's database, and what it finds in it. */
function loaded(first: string): unknown {
  const script = `
    import { registerHooks } from "node:module";
    ${first}
    const urls = new Set();
    registerHooks({ load: (url, context, next) => (urls.add(url), next(url, context)) });
    const found = await Promise.all([import("drizzle-orm"), import("drizzle-orm/pg-core"), import("drizzle-orm/pglite")]);
    console.log(JSON.stringify([[...urls].sort(), found.map(Object.keys)]));`;
  const args = ["--input-type=module", "-e", script, new URL("quick-imports.ts", import.meta.url).href];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" }));
}

describe("quickenImports", () => {
  it("leaves the same modules to be loaded", () => {
    const quick = loaded("(await import(process.argv[1])).quickenImports();");
    const plain = loaded("");
    expect(quick).toEqual(plain);
    expect((plain as [string[]])[0].length).toBeGreaterThan(50);
  });
});
