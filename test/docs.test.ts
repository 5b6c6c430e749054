/** The documents say what is there: a line for each folder, links that lead somewhere, commands that exist. */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const read = (file: string): string => readFileSync(file, "utf8");
const isFolder = (path: string): boolean => statSync(path).isDirectory();

describe("docs/ARCHITECTURE.md", () => {
  const [, section = ""] = read("docs/ARCHITECTURE.md").split(/^## The folders$|^## Who may import whom$/m);
  const lines = new Set([...section.matchAll(/^\| `([\w./-]+)` \|/gm)].map(([, path]) => path));
  const folders = globSync(["packages/*", "apps/*", "packages/*/src/*", "apps/*/src/*"]).filter(isFolder);

  it("has a line for each folder", () => {
    const all = [...folders, "bench", "docs", "golden", "models", "test"];
    expect(all.filter((folder) => !lines.has(folder)).toSorted()).toEqual([]);
  });

  it("has no line for a folder that is gone", () => {
    expect([...lines].filter((path) => path !== "models" && !existsSync(path as string))).toEqual([]);
  });

  it("has a line for each dependency", () => {
    const text = read("docs/ARCHITECTURE.md");
    const named = globSync(["package.json", "packages/*/package.json", "apps/*/package.json"]).flatMap((file) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(file)) as Record<string, object>;
      return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    const missing = named.filter((name) => !name.startsWith("@swar/") && !text.includes(`\`${name}\``));
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe.each(globSync(["*.md", "{docs,bench,golden,models}/**/*.md", "packages/*/{README.md,fixtures/*.md}"]))(
  "the links of %s",
  (file) => {
    it("lead to files that are there", () => {
      const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string);
      const relative = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.replace(/#.*/, ""));
      expect(relative.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
    });
  },
);

/** Where a `swar` command is written: in a file of its name, or in the folder of its group. */
function commandFile(command: string): string {
  const [, , name, second] = command.split(/\s+/);
  const folder = `apps/cli/src/commands/${name}`;
  return existsSync(folder) ? `${folder}/${second}.ts` : `${folder}.ts`;
}

describe("README.md", () => {
  const blocks = [...read("README.md").matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block as string);
  const commands = blocks
    .join("")
    .replaceAll("\\\n", " ")
    .split(/\n|&&/)
    .map((command) => command.replace(/(^|\s)#.*/, "").trim())
    .filter((command) => command !== "");

  it("shows the two commands that need only npm", () => {
    expect(commands.join("; ")).toContain("npm ci; npm start; npm ci; npm test");
  });

  it("runs only what package.json and the command line know", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const known = (command: string): boolean => {
      const [tool, name = "", script = ""] = command.split(/\s+/);
      if (tool === "npm") return name === "ci" || (name === "run" ? script : name) in scripts;
      return tool === "npx" && name === "swar" && existsSync(commandFile(command));
    };
    expect(commands.filter((command) => !known(command))).toEqual([]);
  });

  it("gives only options that the command has", () => {
    const wrong = commands.flatMap((command) => {
      if (!command.startsWith("npx swar ")) return [];
      const file = commandFile(command);
      const shared = [...read(file).matchAll(/from "(\.[^"]+)"/g)].map(([, path]) =>
        join(dirname(file), path as string),
      );
      const code = [file, ...shared.filter((path) => path.includes("commands"))].map(read).join("");
      return (command.match(/--[a-z-]+/g) ?? []).filter((option) => !code.includes(`"${option}`));
    });
    expect(wrong).toEqual([]);
  });
});

describe("the repository", () => {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  const files = list.split("\0").filter((file) => file !== "" && existsSync(file));

  it("holds no path of one machine", () => {
    const machine = /(?<![\w.~}@-])\/(?:work|tmp|root|home|Users)\/\w/;
    expect(files.filter((file) => machine.test(readFileSync(file, "latin1")))).toEqual([]);
  });

  it("locks packages by their content, not to one registry", () => {
    const lock = read("package-lock.json");
    expect(lock).not.toMatch(/"resolved": "(https?|git|file)/);
    const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    const installed = Object.entries(packages).filter(([path, { link }]) => path.includes("node_modules/") && !link);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual(
      [],
    );
  });
});
