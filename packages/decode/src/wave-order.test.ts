import { expect, test } from "vitest";
import { inWaveOrder } from "./wave-order.ts";

test("inWaveOrder puts the speakers of Vorbis where WAVE files have them", () => {
  const ordered = (names: string): string => inWaveOrder(names.split(" ")).join(" ");
  expect(ordered("M")).toBe("M");
  expect(ordered("L R")).toBe("L R");
  expect(ordered("L C R")).toBe("L R C");
  expect(ordered("L R Ls Rs")).toBe("L R Ls Rs");
  expect(ordered("L C R Ls Rs")).toBe("L R C Ls Rs");
  expect(ordered("L C R Ls Rs LFE")).toBe("L R C LFE Ls Rs");
  expect(ordered("L C R Ls Rs Cs LFE")).toBe("L R C LFE Cs Ls Rs");
  expect(ordered("L C R Ls Rs Lb Rb LFE")).toBe("L R C LFE Lb Rb Ls Rs");
});
