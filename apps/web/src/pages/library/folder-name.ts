/**
 * The last part of a path, as folders are called; the whole where there is none.
 * @example folderName("/music/ragas") // "ragas"
 */
export function folderName(path: string): string {
  return /[^/\\]+(?=[/\\]*$)/.exec(path)?.[0] ?? path;
}
