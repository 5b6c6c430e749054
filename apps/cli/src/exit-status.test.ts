import { describe, expect, it } from "vitest";
import { EXIT_STATUS } from "./exit-status.ts";

describe("EXIT_STATUS", () => {
  it("tells a wrong call, a stop and everything else apart, and is never that of success or of a bug", () => {
    const { cancelled, "invalid-argument": wrongCall, ...others } = EXIT_STATUS;
    expect({ cancelled, wrongCall }).toEqual({ cancelled: 130, wrongCall: 2 });
    expect(new Set(Object.values(others))).toEqual(new Set([1]));
  });
});
