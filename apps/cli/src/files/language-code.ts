let codes: ReadonlyMap<string, string> | undefined;

/**
 * The language that a tag names, by its code, its older or longer code or its English name, as the shortest code of BCP 47; of
 * several the first.
 * @returns undefined where it says that it does not know
 * @example languageCode("ger") // "de"
 * @example languageCode("English") // "en"
 */
export function languageCode(text: string): string | undefined {
  const name =
    text
      .trim()
      .split(/[/;,\0|]/)[0]
      ?.trim()
      .toLowerCase()
      .replaceAll("_", "-") ?? "";
  if (["", "und", "xxx", "mul", "unknown"].includes(name)) return undefined;
  const named = (codes ??= codesByName()).get(name);
  if (named !== undefined) return named;
  if (!/^\p{L}{2,3}(-[\p{L}\p{N}]{2,8})*$/u.test(name))
    return /^[\p{L}\p{N} ()-]{2,40}$/u.test(name) ? name : undefined;
  try {
    return Intl.getCanonicalLocales(name)[0]?.toLowerCase();
  } catch {
    return undefined;
  }
}

/** English names of the languages that have a code of two letters. */
function codesByName(): Map<string, string> {
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
  const names = new Map<string, string>();
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = english.of(code);
    if (name !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), code);
  }
  return names;
}
