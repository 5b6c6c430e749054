import type { KeyEstimate } from "@swar/features";

const MAJOR = ["C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"] as const;
const MINOR = ["C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "G♯", "A", "B♭", "B"] as const;

/** The key as musicians write it. */
export function keyName({ tonic, mode }: Pick<KeyEstimate, "tonic" | "mode">): string {
  return `${(mode === "major" ? MAJOR : MINOR)[tonic]} ${mode}`;
}
