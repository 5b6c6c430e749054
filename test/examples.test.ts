/** Every `@example` in a doc comment compiles, and gives the value it shows; and everything public has a doc comment. */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import { describe, expect, it } from "vitest";

interface Source {
  readonly room: string;
  readonly file: string;
  readonly text: string;
  /** What it exports by `export function` and the like, with the doc comment before each. */
  readonly exports: readonly { readonly name: string; readonly doc: string }[];
}

interface Example {
  readonly source: Source;
  readonly code: string;
  /** What stands behind the last `//`. */
  readonly shown: string | undefined;
}

/** Names that examples take as given, and their types. Such examples are compiled only. */
const GIVEN: Readonly<Record<string, string>> = {
  WebAssembly: "Wasm",
  buffer: "Float32Array",
  bytes: "Uint8Array",
  cMajor: "Chord",
  evaluation: "AffectEvaluation",
  fMajor: "Chord",
  hop: "number",
  points: "readonly ReportPoint[]",
  power: "Float64Array",
  row: "Float32Array",
  samples: "Float32Array",
  score: "Score",
  settings: "MelSettings",
  spectrum: "Float64Array",
  style: "Style",
  theme: "Theme",
  truth: "Matrix",
};

const DECLARED =
  /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm;

const SOURCES: readonly Source[] = globSync(["packages/*/src/**/*.ts", "apps/*/src/**/*.ts"])
  .filter((file) => !/\.(test|testing)\.ts$/.test(file))
  .toSorted()
  .map((file) => {
    const text = readFileSync(file, "utf8");
    const exports = [...text.matchAll(DECLARED)].map(([, doc = "", name = ""]) => ({ name, doc }));
    return { room: file.split("/", 2).join("/"), file, text, exports };
  });

const EXAMPLES: readonly Example[] = SOURCES.flatMap((source) =>
  [...source.text.matchAll(/@example\s([\s\S]*?)(?:\n\s*\* @|\s*\*\/)/g)].map(([, text = ""]) => {
    const code = text.replaceAll(/^ *\* ?/gm, "").trim();
    const [, before = code, shown] = /^([\s\S]*?);? *\/\/ (.*)$/.exec(code) ?? [];
    return { source, code: before, shown };
  }),
);

const words = (code: string): string[] => [...new Set(code.match(/[A-Za-z_]\w*/g))];

/** The file that `name`, used in an example of `source`, comes from: that one, one of its room, or one of units. */
function origin(name: string, { file, room }: Source): string | undefined {
  const rooms = [
    (s: Source) => s.file === file,
    (s: Source) => s.room === room,
    (s: Source) => s.room === "packages/units",
  ];
  const holds = (s: Source): boolean => s.exports.some((e) => e.name === name);
  return rooms.map((within) => SOURCES.find((s) => within(s) && holds(s))?.file).find((found) => found !== undefined);
}

const given = (code: string): string[] => words(code).filter((name) => name in GIVEN);
const imported = (code: string, source: Source): string[] =>
  words(code).filter((name) => !(name in GIVEN) && origin(name, source) !== undefined);

/** `example` as a module of its own. */
function moduleOf(example: Example): string {
  const { code, source } = example;
  const constants = given(code).map((name) => `declare const ${name}: ${GIVEN[name]};`);
  const imports = imported([code, ...constants].join(" "), source).map(
    (name) => `import { ${name} } from ${JSON.stringify(resolve(origin(name, source) as string))};`,
  );
  return [...imports, ...constants, `export async function example() {\n${code};\n}`, ""].join("\n");
}

/** The value that a comment shows: a literal, several of them for an array, or a literal and words. */
function valueOf(shown: string): unknown {
  for (const text of [shown, shown.replace(/,.*/, "")]) {
    try {
      const values = compileFunction(`return [${text}]`)() as unknown[];
      return values.length === 1 ? values[0] : values;
    } catch {
      // Words, not a value.
    }
  }
  return undefined;
}

/** Arrays of all types as plain ones, and numbers to nine digits. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

async function run({ code, source }: Example): Promise<unknown> {
  const names = imported(code, source);
  const modules = await Promise.all(
    names.map((name) => import(resolve(origin(name, source) as string)) as Promise<Record<string, unknown>>),
  );
  const lines = code.split("\n");
  const last = lines.pop() as string;
  const body = `return (async () => { ${lines.join("\n")}\nreturn (${last}); })()`;
  return await (compileFunction(body, names)(...names.map((name, i) => modules[i]?.[name])) as Promise<unknown>);
}

describe("examples in doc comments", () => {
  it.each([
    ["in the browser", ["ES2024", "DOM", "DOM.Iterable"], (room: string) => room === "apps/web"],
    ["elsewhere", ["ES2024"], (room: string) => room !== "apps/web"],
  ] as const)(
    "compile %s",
    (_where, lib, belongs) => {
      mkdirSync("node_modules/.cache", { recursive: true });
      const folder = mkdtempSync(resolve("node_modules/.cache/examples-"));
      const options = { extends: resolve("tsconfig.base.json"), include: ["*.ts"], exclude: [] };
      const loose = {
        noUnusedLocals: false,
        verbatimModuleSyntax: false,
        isolatedModules: false,
        lib,
        types: ["node"],
      };
      try {
        writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...options, compilerOptions: loose }));
        EXAMPLES.forEach((example, i) => {
          if (belongs(example.source.room)) writeFileSync(join(folder, `example-${i}.ts`), moduleOf(example));
        });
        const said = compiled(folder).replaceAll(
          /\S*example-(\d+)\.ts/g,
          (_name, i: string) => EXAMPLES[Number(i)]!.source.file,
        );
        expect(said).toBe("");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    30_000,
  );

  const shown = EXAMPLES.filter(
    (e) => given(e.code).length === 0 && e.shown !== undefined && valueOf(e.shown) !== undefined,
  );
  it.each(shown.map((e) => [`${e.code} // ${e.shown}`, e] as const))("give what they show: %s", async (_, example) => {
    expect(plain(await run(example))).toEqual(plain(valueOf(example.shown as string)));
  });

  it("show a value that can be compared, most of them", () => {
    expect(shown.length / EXAMPLES.length).toBeGreaterThan(0.7);
  });
});

function compiled(folder: string): string {
  try {
    return execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe.each(SOURCES.filter(({ file }) => /^packages\/\w+\/src\/index\.ts$/.test(file)))("$room", ({ room, text }) => {
  it("says what each of its public names is", () => {
    const own = SOURCES.filter((s) => s.room === room).flatMap((s) => s.exports);
    const named = [...text.matchAll(/\{([^}]*)\} from "\./g)].flatMap(([, list = ""]) => list.split(","));
    const stars = [...text.matchAll(/\* from "\.\/([^"]+)"/g)].flatMap(
      ([, path]) => SOURCES.find((s) => s.file === `${room}/src/${path}`)?.exports.map((e) => e.name) ?? [],
    );
    const names = [...named.map((name) => name.trim().replace(/^type /, "")), ...stars].filter((name) => name !== "");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !own.some((e) => e.name === name && e.doc !== ""))).toEqual([]);
  });
});
