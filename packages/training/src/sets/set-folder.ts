/** A folder that a labelled set is read from; the app that knows the disk brings it. */
export interface SetFolder {
  /** What messages call it; paths of audio begin with it. */
  readonly path: string;
  /** The files below it, at any depth, as paths relative to it with slashes, sorted. */
  readonly files: readonly string[];
  /** A file's text, from UTF-8. */
  readonly text: (file: string) => Promise<string>;
}

/**
 * The last part of a path with slashes.
 * @example nameOf("chorus/7.mp3") // "7.mp3"
 */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
