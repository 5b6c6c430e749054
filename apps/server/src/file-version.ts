import type { Version } from "./fresh.ts";

/** What of a file tells one state of it from another. */
interface FileState {
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** The version of a file by its size and the time of its last change. */
export function fileVersion({ size, modified }: FileState): Version & { readonly modified: string } {
  const etag = `"${size.toString(36)}-${Math.round(modified * 1000).toString(36)}"`;
  return { etag, modified: new Date(modified).toUTCString() };
}
