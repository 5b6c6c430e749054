/** Which room may import which (docs/ARCHITECTURE.md), held against every import of every source file. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOMS = "units decode features graph model training compose recommend storage contract analysis server".split(
  " ",
);
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "packages/units": [],
  "packages/decode": ["units"],
  "packages/features": ["units"],
  "packages/graph": ["units"],
  "packages/compose": ["units"],
  "packages/recommend": ["units"],
  "packages/storage": ["units"],
  "packages/contract": ["units"],
  "packages/model": ["units", "graph"],
  "packages/training": ["units", "features", "graph", "model"],
  "packages/analysis": ["units", "decode", "features", "model"],
  "apps/server": ["units", "storage", "recommend", "contract"],
  "apps/web": ["units", "decode", "features", "model", "analysis", "recommend", "contract"],
  "apps/cli": ROOMS,
};
const FOR_TESTS = /^(onnxruntime-node|vitest|fast-check|pg|drizzle-orm|@electric-sql\/pglite|node:.+)$/;
const IMPORT = /^(?:import|export) (?:[^"';=(]*? from )?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

const isTest = (file: string): boolean => /\.(test|testing)\.tsx?$/.test(file);
const filesOf = (room: string): string[] => globSync([`${room}/src/**/*.{ts,tsx}`, `${room}/bin/*.js`]);
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map((found) => (found[1] ?? found[2]) as string);
const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
/** Everything that `room` imports from outside itself, by its package. */
const outside = (room: string, files: readonly string[]): string[] => [
  ...new Set(
    files
      .flatMap(importsOf)
      .filter((name) => !name.startsWith(".") && name !== room)
      .map(packageOf),
  ),
];
const declared = (room: string): string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(`${room}/package.json`, "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies).toSorted();
};

describe("the table of rooms", () => {
  it("names every room", () => {
    expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(globSync(["packages/*", "apps/*"]).toSorted());
  });
});

describe.each(Object.entries(MAY_IMPORT))("%s", (room, allowed) => {
  const files = filesOf(room);
  const plain = files.filter((file) => !isTest(file));

  it("imports no other room than the table grants, in tests neither", () => {
    const rooms = outside(room, files).filter((name) => name.startsWith("@swar/"));
    expect(rooms.filter((name) => !allowed.includes(name.slice("@swar/".length)))).toEqual([]);
  });

  it("declares exactly what it imports", () => {
    const imported = outside(room, plain).filter((name) => !name.startsWith("node:"));
    expect(declared(room)).toEqual(imported.toSorted());
  });

  it("needs for its tests no more than the test tools", () => {
    const extra = outside(room, files.filter(isTest)).filter((name) => !declared(room).includes(name));
    expect(extra.filter((name) => !FOR_TESTS.test(name))).toEqual([]);
  });

  it("reaches into no other room by a path, and into no file that is not there", () => {
    const inside = resolve(room) + sep;
    const targets = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => resolve(join(dirname(file), name))),
    );
    expect(targets.filter((path) => !path.startsWith(inside) || !existsSync(path))).toEqual([]);
  });

  it("has index files that only re-export, and an entry that is there", () => {
    const { exports } = JSON.parse(readFileSync(`${room}/package.json`, "utf8")) as { exports?: string };
    expect(exports === undefined || existsSync(join(room, exports))).toBe(true);
    const reExport = /export (type )?(\*|\{[^}]*\}) from "[^"]+";/g;
    const rest = (index: string): string =>
      readFileSync(index, "utf8")
        .replaceAll(/\/\*[\s\S]*?\*\//g, "")
        .replaceAll(reExport, "")
        .trim();
    expect(plain.filter((file) => file.endsWith("/index.ts") && rest(file) !== "")).toEqual([]);
  });
});
