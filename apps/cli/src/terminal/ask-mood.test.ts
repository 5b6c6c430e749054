import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { askMood } from "./ask-mood.ts";

/** Asks a person who gives one of `answers` each time and then goes away; gives what was understood, and what was written. */
async function conversation(answers: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let written = "";
  const left = [...answers];
  output.setEncoding("utf8").on("data", (text: string) => {
    written += text;
    if (!text.includes("How do you feel")) return;
    const answer = left.shift();
    if (answer === undefined) input.end();
    else input.write(`${answer}\n`);
  });
  return { heard: await askMood({ input, output }), written };
}

describe("askMood", () => {
  it("understands words and points, and asks again after what it cannot understand", async () => {
    expect((await conversation(["0.2, 0.9"])).heard).toEqual({ arousal: 0.2, valence: 0.9 });
    const { heard, written } = await conversation(["clam", "2,1", " Neutral "]);
    expect(heard).toEqual({ arousal: 0.5, valence: 0.5 });
    expect(written.replaceAll(/How do you feel.*?: /g, "?\n")).toMatchInlineSnapshot(`
      "?
      mood: must be a word of the table, got "clam"; did you mean one of calm, sad, alert?
      ?
      It must be a word, or arousal,valence from 0 to 1.
      ?
      "
    `);
  });

  it("takes no answer for none", async () => {
    expect((await conversation([""])).heard).toBeUndefined();
    expect((await conversation([])).heard).toBeUndefined();
  });
});
