import { createInterface } from "node:readline/promises";
import { type AffectPoint, SwarError } from "@swar/units";
import { mood } from "../commands/option-parsers.ts";

const QUESTION = "How do you feel now? A word (calm, sad, tense …) or arousal,valence: ";

/** Where a person is asked, and answers. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks how the listener feels, until the answer can be understood; undefined where there is none.
 * @throws SwarError `cancelled` at Ctrl-C.
 */
export async function askMood({ input, output }: Conversation): Promise<AffectPoint | undefined> {
  const lines = createInterface({ input, output });
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  lines.once("close", () => resolve(undefined));
  lines.once("SIGINT", () => reject(new SwarError("cancelled", "stopped")));
  try {
    for (;;) {
      const text = await Promise.race([lines.question(QUESTION), ended]);
      if (text === undefined || text.trim() === "") return undefined;
      try {
        return mood(text.trim()).point;
      } catch (error) {
        output.write(`${(error as Error).message}\n`);
      }
    }
  } finally {
    lines.close();
  }
}

/** Asks the person at the terminal; undefined where there is none, as in a pipe. */
export async function askAtTerminal(): Promise<AffectPoint | undefined> {
  const { stdin: input, stderr: output } = process;
  return input.isTTY && output.isTTY ? await askMood({ input, output }) : undefined;
}
