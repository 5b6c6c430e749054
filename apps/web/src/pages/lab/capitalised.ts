/**
 * With a capital at its beginning.
 * @example capitalised("arousal") // "Arousal"
 */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
