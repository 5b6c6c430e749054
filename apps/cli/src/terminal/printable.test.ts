import { describe, expect, it } from "vitest";
import { printable } from "./printable.ts";

describe("printable", () => {
  it("shows what would steer a terminal or break a line", () => {
    expect(printable("a\u001B[2J\nb\r\t\0\u0007\u007F\u009B31m\u2028")).toBe(
      "a\\u001b[2J\\nb\\r\\t\\u0000\\u0007\\u007f\\u009b31m\\u2028",
    );
  });

  it("shows what would turn the direction of what follows, and halves of characters", () => {
    expect(printable("gpm.\u202E3pm\u2066\uD83C")).toBe("gpm.\\u202e3pm\\u2066\\ud83c");
  });

  it("leaves letters of every script, quotes and pictures as they are, and is the same twice", () => {
    const text = "राग \"दरबारी\" 'a' \\n 蓝调 سماعي می‌خواهم 👩‍🎤 é";
    expect(printable(text)).toBe(text);
    expect(printable(printable("\n"))).toBe(printable("\n"));
  });
});
