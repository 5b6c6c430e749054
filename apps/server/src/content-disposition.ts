/**
 * The header that gives a file its name, also one of other scripts than Latin.
 * @see Reschke (2011), RFC 6266; RFC 8187 for `filename*`.
 * @example contentDisposition("inline", "ü.mp3") // "inline; filename=\"_.mp3\"; filename*=UTF-8''%C3%BC.mp3"
 */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replaceAll(/[^ -~]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
