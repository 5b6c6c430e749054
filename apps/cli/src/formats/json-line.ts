/** What JSON allows as it is, but a terminal may take for a command. */
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * `value` as JSON in a line of its own, in which nothing can steer a terminal. What is not finite is null.
 * @example jsonLine({ title: "a\u009b2J" }) // '{"title":"a\\u009b2J"}\n'
 */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replaceAll(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${json}\n`;
}
