import { folderName } from "./folder-name.ts";

/** What was wrong with a file: its name where it was said, and a sentence that says what to do. */
export interface Trouble {
  readonly file: string | undefined;
  readonly words: string;
}

/**
 * Reads `path: where: rule` as a person would be told it.
 * @example troubleWords("/music/a.mp3: decodeAudio: the file must be audio") // { file: "a.mp3", words: "The file must be audio." }
 */
export function troubleWords(message: string): Trouble {
  const [, path, rest = message] = /^((?:\/|[A-Za-z]:\\|\\\\).*?): (.+)$/s.exec(message) ?? [];
  const rule = rest.replace(/^[\w./]+: /, "");
  const sentence = rule.charAt(0).toUpperCase() + rule.slice(1);
  return {
    file: path === undefined ? undefined : folderName(path),
    words: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
  };
}
