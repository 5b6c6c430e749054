import { describe, expect, it } from "vitest";
import { languageCode } from "./language-code.ts";

describe("languageCode", () => {
  it.each([
    ["eng", "en"],
    ["ger", "de"],
    ["deu", "de"],
    ["ENGLISH", "en"],
    ["Icelandic", "is"],
    ["hi", "hi"],
    ["pt_BR", "pt-br"],
    ["eng/fra", "en"],
    ["fra\0eng", "fr"],
    ["zxx", "zxx"],
    ["Bärndütsch", "bärndütsch"],
  ])("%j is %j", (text, code) => {
    expect(languageCode(text)).toBe(code);
  });

  it.each(["", "  ", "XXX", "und", "\u0001\u0002", "x".repeat(50), "<none>"])("%j is none", (text) => {
    expect(languageCode(text)).toBeUndefined();
  });
});
