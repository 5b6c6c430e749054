/** What names become before they are compared, sorted and searched, so that every database does it alike. */

/** Longer keys fit into no index; nobody tells names apart behind this. */
const LONGEST_KEY = 200;
const LONGEST_WORD = 80;

/** Scripts that write without spaces: each letter of theirs counts as a word. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;

/**
 * `text` without what PostgreSQL cannot hold: zeros, and halves of characters.
 * @example storable("a\u0000b") // "ab"
 */
export function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/**
 * `text` in small letters, without accents and outer space; equal keys mean the same name.
 * @example textKey(" Björk ") // "bjork"
 */
export function textKey(text: string): string {
  return cut(plain(storable(text)).trim().replaceAll(/\s+/g, " "), LONGEST_KEY);
}

/**
 * The words of `text` in small letters, without accents, each once.
 * @example searchWords("Sigur Rós: ágætis (sigur)") // ["sigur", "ros", "agætis"]
 */
export function searchWords(text: string): string[] {
  const words = plain(storable(text)).match(WORD) ?? [];
  return [...new Set(words.map((word) => cut(word, LONGEST_WORD)))];
}

/** The begin of `text`, with no half of a character at its end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).toWellFormed();
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase();
}
