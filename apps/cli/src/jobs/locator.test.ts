import { describe, expect, it } from "vitest";
import { locator } from "./locator.ts";

describe("locator", () => {
  it("maps what lies below a folder, and nothing that only begins alike", () => {
    const locate = locator([
      { from: "/music/", to: "/mnt/nas" },
      { from: "C:\\Music", to: "https://nas/m/" },
    ]);
    expect(locate("/music/a/b.mp3")).toBe("/mnt/nas/a/b.mp3");
    expect(locate("/music2/a.mp3")).toBe("/music2/a.mp3");
    expect(locate("C:\\Music\\ä\\100% #1.mp3")).toBe("https://nas/m/%C3%A4/100%25%20%231.mp3");
    expect(locate("/other/a.mp3")).toBe("/other/a.mp3");
  });
});
