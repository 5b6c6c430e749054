import { describe, expect, it } from "vitest";
import { clock } from "./clock.ts";

describe("clock", () => {
  it("is minutes and seconds, with hours where there are any", () => {
    expect([0, 5.4, 65, 3599.6, 10_799].map(clock)).toEqual(["0:00", "0:05", "1:05", "1:00:00", "2:59:59"]);
  });
});
