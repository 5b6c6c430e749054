/**
 * `text` on one line: every run of line breaks and other control characters becomes a space.
 * @example oneLine("Om\r\nShanti") // "Om Shanti"
 */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
