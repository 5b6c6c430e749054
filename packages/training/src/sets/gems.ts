/**
 * The nine scales of felt emotion, in the words and the order of Emotify.
 * @see Zentner, Grandjean & Scherer (2008), Emotions evoked by the sound of music; Aljanaki, Wiering & Veltkamp (2016).
 */
export const GEMS = [
  "amazement",
  "solemnity",
  "tenderness",
  "nostalgia",
  "calmness",
  "power",
  "joyful_activation",
  "tension",
  "sadness",
] as const;

/** One of the nine. */
export type Gems = (typeof GEMS)[number];
