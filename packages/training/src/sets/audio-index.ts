/** Finds the audio of a set's items by name. */
import { nameOf, type SetFolder } from "./set-folder.ts";

/** Endings of files that may hold an item's sound. */
const ENDINGS = /\.(aac|aiff?|flac|m4a|mp[123]|og[ga]|opus|wave?)$/i;

/** Looks audio up. */
export interface AudioIndex {
  /** The path of the audio whose name without ending is `stem`, preferably below a folder named `preferred`. */
  readonly byStem: (stem: string, preferred?: string) => string | undefined;
  /** The path of the file that a table names, relative to the folder, if it is there. */
  readonly byName: (file: string) => string | undefined;
}

/** The audio in `folder`. */
export function audioIndex(folder: SetFolder): AudioIndex {
  const sounds = folder.files.filter((file) => ENDINGS.test(file));
  const stems = Map.groupBy(sounds, (file) => nameOf(file).replace(ENDINGS, ""));
  const names = new Set(folder.files);
  const path = (file: string | undefined): string | undefined => file && `${folder.path}/${file}`;
  return {
    byStem: (stem, preferred) => {
      const files = stems.get(stem) ?? [];
      return path(files.find((file) => preferred && file.split("/").includes(preferred)) ?? files[0]);
    },
    byName: (name) => {
      const file = name.replaceAll("\\", "/").replace(/^\.\//, "");
      return path(names.has(file) ? file : undefined);
    },
  };
}
