/** Longer texts are no names. */
const LONGEST = 500;

/** Half of a character, where a text was cut. */
const HALF = /[\uD800-\uDBFF]$/;

/**
 * A name as a tag holds it, made fit to be kept and shown: without control characters, in one line, of 500 characters at
 * most. Letters that are UTF-8 taken for Latin-1 are put right.
 * @returns undefined where nothing is left
 * @example tagText(" BjÃ¶rk\u0000\n") // "Björk"
 */
export function tagText(text: string): string | undefined {
  const plain = putRight(text)
    .replaceAll("\uFEFF", "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .toWellFormed();
  return plain === "" ? undefined : plain.slice(0, LONGEST).replace(HALF, "").trim();
}

/** Several names as one text, each once; undefined where there are none. */
export function joinedTexts(texts: readonly string[], join: (names: readonly string[]) => string): string | undefined {
  const names = new Map<string, string>();
  for (const text of texts) {
    const name = tagText(text);
    if (name !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return names.size === 0 ? undefined : tagText(join([...names.values()]));
}

/** What is UTF-8 in a place that should hold Latin-1 hardly ever means anything else. */
function putRight(text: string): string {
  if (!/[\u0080-\u00FF]/.test(text) || /[\u0100-\uFFFF]/.test(text)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}
