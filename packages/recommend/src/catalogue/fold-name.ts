/**
 * A name as it is compared: case, spaces at the ends and in rows, and the encoding of accents aside.
 * @see Unicode Standard Annex 15, normalization form C.
 * @example foldName("  The  CURE ") // "the cure"
 */
export function foldName(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/**
 * The folded names in a credit: the whole of it, and each of those that play together.
 * @example artistNames("Asha feat. Ravi") // ["asha feat. ravi", "asha", "ravi"]
 */
export function artistNames(credit: string): string[] {
  const whole = foldName(credit);
  const parts = whole.split(/\s*(?:[,;&/]|\b(?:feat|ft|featuring)\b\.?)\s*/).filter((part) => part !== "");
  return parts.length > 1 ? [whole, ...parts] : [whole];
}
