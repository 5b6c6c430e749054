import { SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { receivedError, sentError } from "./sent-error.ts";

describe("sentError", () => {
  it("keeps code and words of an error over a thread's border", () => {
    const received = receivedError(structuredClone(sentError(new SwarError("empty-audio", "decodeAudio: nothing"))));
    expect(received).toBeInstanceOf(SwarError);
    expect(received).toMatchObject({ code: "empty-audio", message: "decodeAudio: nothing" });
  });

  it("keeps where a fault of the program came from, and gives it no code", () => {
    const received = receivedError(sentError(new TypeError("x is not a function")));
    expect(received).not.toBeInstanceOf(SwarError);
    expect(received.message).toMatch(/x is not a function[\s\S]*sent-error\.test\.ts/);
  });
});
