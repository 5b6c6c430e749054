import { describe, expect, it } from "vitest";
import { joinedTexts, tagText } from "./tag-text.ts";

describe("tagText", () => {
  it("takes away what is no text, and leaves one line", () => {
    expect(tagText("  a\0b\r\n\tc\u001B[31m\u0085\u2028d  \uFEFF")).toBe("a b c [31m d");
    expect(tagText("राग دरबारी 🎵")).toBe("राग دरबारी 🎵");
    expect(tagText("a\uD83C")).toBe("a\uFFFD");
  });

  it.each(["", " ", "\0\0\n", "\uFEFF"])("knows of %j that it says nothing", (text) => {
    expect(tagText(text)).toBeUndefined();
  });

  it("puts UTF-8 right that was taken for Latin-1, and leaves Latin-1 as it is", () => {
    expect(tagText("BjÃ¶rk")).toBe("Björk");
    expect(tagText("Björk")).toBe("Björk");
    expect(tagText("Ã")).toBe("Ã");
    expect(tagText("BjÃ¶rk – x")).toBe("BjÃ¶rk – x");
  });

  it("cuts what no name is as long as, and no character in two", () => {
    expect(tagText(`a${"🎵".repeat(10_000)}`)).toBe(`a${"🎵".repeat(249)}`);
    expect(tagText("a ".repeat(10_000))?.length).toBe(499);
  });
});

describe("joinedTexts", () => {
  const join = (names: readonly string[]): string => names.join("; ");

  it("joins what is there, each name once", () => {
    expect(joinedTexts(["Rock ", "\0", "rock", "Blues"], join)).toBe("Rock; Blues");
    expect(joinedTexts([" ", ""], join)).toBeUndefined();
    expect(joinedTexts([], join)).toBeUndefined();
  });
});
