import { describe, expect, it } from "vitest";
import { counted, escapeHtml, shownInterval, shownNumber } from "./text.ts";

describe("escapeHtml", () => {
  it("leaves no character that could open a tag, close an attribute or begin an entity", () => {
    expect(escapeHtml(`<b onclick="x('&amp;')">`)).toBe("&lt;b onclick=&quot;x(&#39;&amp;amp;&#39;)&quot;&gt;");
  });
});

describe("shownNumber", () => {
  it("writes a true minus sign and no negative zero", () => {
    expect([-0.1234, -0.001, 0, 12.345].map((value) => shownNumber(value, 2))).toEqual([
      "−0.12",
      "0.00",
      "0.00",
      "12.35",
    ]);
  });

  it("writes what is very large in powers of ten", () => {
    expect(shownNumber(-123_456_789, 2)).toBe("−1.2e+8");
  });
});

describe("shownInterval and counted", () => {
  it("read as words", () => {
    expect(shownInterval([-0.1, 0.25], 2)).toBe("−0.10 to 0.25");
    expect([counted(1, "clip"), counted(1200, "clip")]).toEqual(["1 clip", "1,200 clips"]);
  });
});
