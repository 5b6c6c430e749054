import type { Way } from "./question.ts";

/** What each way does, in plain words; no more is claimed than where the tracks lie. */
export const WAY_WORDS: Readonly<Record<Way, { readonly name: string; readonly says: string }>> = {
  iso: { name: "Step by step", says: "Begins where you are, goes evenly, and stays there for the last quarter." },
  direct: { name: "Straight through", says: "Begins where you are, goes evenly, and arrives with the last track." },
  compensatory: { name: "There at once", says: "Every track lies where you want to be, from the first on." },
};
