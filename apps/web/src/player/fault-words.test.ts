import { describe, expect, it } from "vitest";
import { faultWords } from "./fault-words.ts";

describe("faultWords", () => {
  const error = new Error("MEDIA_ELEMENT_ERROR: Format error");
  const track = { title: "Moss" };
  const gone = { words: "its file is not there" };

  it("names the track, says why, and what to do where the player waits", () => {
    expect([
      faultWords(track, { error, fault: undefined, waits: false }),
      faultWords(track, { error, fault: gone, waits: false }),
      faultWords(track, { error, fault: gone, waits: true }),
      faultWords(track, { error, fault: { words: "the server does not answer", waits: true }, waits: true }),
    ]).toMatchInlineSnapshot(`
      [
        "“Moss” cannot be played (this browser cannot read it); it was left out.",
        "“Moss” was left out: its file is not there.",
        "Music waits: several tracks in a row cannot be played, the last of them “Moss” (its file is not there). If they lie on a drive, connect it; then press Play.",
        "Music waits at “Moss”: the server does not answer.",
      ]
    `);
  });
});
