import { describe, expect, it } from "vitest";
import { searchWords, storable, textKey } from "./text-keys.ts";

describe("storable", () => {
  it("leaves every script as it is, and takes out what no database holds", () => {
    const text = "रघुपति 'राघव' \"राजा\"\nРам 蓝\\调 🎵";
    expect(storable(text)).toBe(text);
    expect(storable("a\0b\uD83Cc")).toBe("ab\uFFFDc");
  });
});

describe("textKey", () => {
  it("is the same for names that differ in case, accents and space, and no other", () => {
    expect(textKey("  SIGUR   RÓS\n")).toBe(textKey("Sigur Rós"));
    expect(textKey("Ｆｕｌｌ ｗｉｄｔｈ")).toBe("full width");
    expect(textKey("की")).not.toBe(textKey("का"));
  });

  it("is short, whatever a tag holds", () => {
    expect(textKey("🎵".repeat(100_000))).toBe("🎵".repeat(100));
  });
});

describe("searchWords", () => {
  it("finds words of all scripts, those without spaces letter by letter", () => {
    expect(searchWords("AC/DC — T.N.T. '76")).toEqual(["ac", "dc", "t", "n", "76"]);
    expect(searchWords("राग दरबारी")).toEqual(["राग", "दरबारी"]);
    expect(searchWords("青い山脈 live")).toEqual(["青", "い", "山", "脈", "live"]);
    expect(searchWords("… ' \\ \0")).toEqual([]);
  });
});
