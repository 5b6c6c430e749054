/** A scheme of at least two letters: one alone is a drive of Windows. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;
const DRIVE = /^[a-z]:[\\/]/i;

/**
 * Where players find a track, as a URI reference: addresses stay, paths are percent-encoded, absolute ones become `file:`.
 * @see RFC 3986, Uniform Resource Identifier; RFC 8089, The "file" URI Scheme.
 * @example locationUri("/music/a b&c.mp3") // "file:///music/a%20b%26c.mp3"
 */
export function locationUri(location: string): string {
  const text = location.toWellFormed();
  if (DRIVE.test(text)) return `file:///${text.slice(0, 2)}${encodedPath(text.slice(2).replaceAll("\\", "/"))}`;
  if (SCHEME.test(text)) return encodeURI(text).replaceAll(/%25([0-9a-f]{2})/gi, "%$1");
  return text.startsWith("/") ? `file://${encodedPath(text)}` : encodedPath(text);
}

function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
