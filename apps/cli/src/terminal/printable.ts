/** Characters that move the cursor, turn the direction of what follows, or are halves of others. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * `text` in one line and safe for a terminal, whatever is in it: what would steer the terminal is shown as an escape.
 * @example printable("a\u001b[2J\nb") // "a\\u001b[2J\\nb"
 */
export function printable(text: string): string {
  return text.replaceAll(
    UNSAFE,
    (character) => NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
