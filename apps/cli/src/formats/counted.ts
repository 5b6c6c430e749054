/**
 * A number of things, in the singular for one.
 * @example counted(1234, "track") // "1,234 tracks"
 */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}
