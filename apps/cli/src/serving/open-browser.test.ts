import { describe, expect, it } from "vitest";
import { browserCommand, openBrowser } from "./open-browser.ts";

describe("browserCommand", () => {
  it.each([
    ["linux", {}, ["xdg-open"]],
    ["darwin", {}, ["open"]],
    ["win32", {}, ["cmd", "/c", "start", ""]],
    ["freebsd", {}, ["xdg-open"]],
    ["linux", { BROWSER: "firefox" }, ["firefox"]],
    ["darwin", { BROWSER: "none" }, undefined],
  ] as const)("is the platform's, or what BROWSER says: %s %j", (platform, env, command) => {
    expect(browserCommand({ platform, env })).toEqual(command);
  });
});

describe("openBrowser", () => {
  it("lets the server go on where there is no such program", async () => {
    openBrowser("http://127.0.0.1/", { platform: "linux", env: { BROWSER: "/none/such-browser" } });
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
