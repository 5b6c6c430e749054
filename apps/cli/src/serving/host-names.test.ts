import { describe, expect, it } from "vitest";
import { hostNames } from "./host-names.ts";

describe("hostNames", () => {
  it("takes names in any case and script, as a browser sends them", () => {
    expect(hostNames("Music.example.org, nas,müsik.example")).toEqual([
      "music.example.org",
      "nas",
      "xn--msik-0ra.example",
    ]);
  });

  it("refuses addresses of pages, ports and nothing", () => {
    for (const text of ["https://music.example.org", "nas:4715", "", "nas,", "*.example.org", "a b", "-a"]) {
      expect(() => hostNames(text), text).toThrow("without http://");
    }
  });
});
