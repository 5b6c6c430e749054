import { describe, expect, it } from "vitest";
import { isLoopback } from "./is-loopback.ts";

describe("isLoopback", () => {
  it("knows this machine's own addresses, and no others that look alike", () => {
    for (const host of ["127.0.0.1", "127.1.2.3", "localhost", "::1"])
      expect([host, isLoopback(host)]).toEqual([host, true]);
    for (const host of [
      "0.0.0.0",
      "::",
      "10.0.0.1",
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "",
      "1127.0.0.1",
    ]) {
      expect([host, isLoopback(host)]).toEqual([host, false]);
    }
  });
});
