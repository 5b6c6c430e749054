import { extname } from "node:path";

/** The media types of what a built page is made of; text says its encoding. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".onnx": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** What gets much smaller when it is compressed, and is small enough for that to be done while somebody waits. */
const TEXT = /^(text\/|application\/(json|manifest\+json)|image\/svg\+xml)/;

/**
 * The media type of a file of the page.
 * @example siteType("assets/ort-Bd3f.wasm") // "application/wasm"
 */
export function siteType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/**
 * Whether a file of this media type is text, which is compressed when it is asked for.
 * @example isText("image/svg+xml") // true
 */
export function isText(type: string): boolean {
  return TEXT.test(type);
}
