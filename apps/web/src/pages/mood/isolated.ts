/**
 * A name as it stands within a sentence of another direction of writing, which it must not turn round.
 * @see Unicode Standard Annex #9, Unicode Bidirectional Algorithm, 2.3 Explicit Directional Isolates.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
