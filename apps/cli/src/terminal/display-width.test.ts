import { describe, expect, it } from "vitest";
import { displayWidth, fitted } from "./display-width.ts";

describe("displayWidth", () => {
  // Checked against wcwidth 0.9.1 of Python, whose wcswidth gives these numbers.
  it.each([
    ["", 0],
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["蓝调", 4],
    ["ｶﾅ", 2],
    ["かな", 4],
    ["한국어", 6],
    ["🎵", 2],
    ["👩‍🎤", 2],
    ["🇮🇸", 2],
    ["سماعي", 5],
    ["Ω–“”…", 5],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("fitted", () => {
  it.each([
    "",
    "abc",
    "蓝调蓝调蓝调",
    "a蓝调蓝调蓝调",
    "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
    "👩‍🎤👩‍🎤👩‍🎤👩‍🎤",
    "राग दरबारी कान्हड़ा",
  ])("makes %j as wide as is asked for", (text) => {
    for (const width of [1, 2, 5, 6, 30]) {
      expect(displayWidth(fitted(text, width))).toBe(width);
      expect(displayWidth(fitted(text, width, "right"))).toBe(width);
    }
  });

  it("cuts no character in two, and says that it cut", () => {
    expect(fitted("abcdef", 4)).toBe("abc…");
    expect(fitted("abcd", 4)).toBe("abcd");
    expect(fitted("👩‍🎤👩‍🎤👩‍🎤", 4)).toBe("👩‍🎤… ");
    expect(fitted("7", 3, "right")).toBe("  7");
  });
});
