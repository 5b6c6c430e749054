import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "./data-folder.ts";

describe("dataFolder", () => {
  it("follows each platform's convention", () => {
    const home = homedir();
    expect(dataFolder(undefined, {}, "linux")).toBe(join(home, ".local", "share", "swar"));
    expect(dataFolder(undefined, { XDG_DATA_HOME: "/data" }, "linux")).toBe(join("/data", "swar"));
    expect(dataFolder(undefined, { XDG_DATA_HOME: "data" }, "linux")).toBe(join(home, ".local", "share", "swar"));
    expect(dataFolder(undefined, {}, "darwin")).toBe(join(home, "Library", "Application Support", "swar"));
    expect(dataFolder(undefined, { LOCALAPPDATA: "C" }, "win32")).toBe(join("C", "swar"));
    expect(dataFolder(undefined, {}, "win32")).toBe(join(home, "AppData", "Local", "swar"));
  });

  it("is the one that is named, by the option before the environment", () => {
    expect(dataFolder(undefined, { SWAR_DATA: "mine" }, "linux")).toBe(resolve("mine"));
    expect(dataFolder("here", { SWAR_DATA: "mine" }, "linux")).toBe(resolve("here"));
  });
});
