const MAJOR = ["C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"] as const;
const MINOR = ["C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "G♯", "A", "B♭", "B"] as const;

/**
 * The key as musicians write it.
 * @param tonic semitones above C, in [0, 11]
 * @example keyName({ tonic: 1, mode: "major" }) // "D♭ major"
 */
export function keyName({ tonic, mode }: { readonly tonic: number; readonly mode?: "major" | "minor" }): string {
  const name = (mode === "minor" ? MINOR : MAJOR)[tonic] ?? "";
  return mode === undefined ? name : `${name} ${mode}`;
}
