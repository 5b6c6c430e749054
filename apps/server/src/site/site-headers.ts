/**
 * What a browser is told of the files of the page: to load nothing from anywhere else, and to let the page have the threads of
 * WebAssembly, which it gives only to pages that no other can look into.
 * @see W3C, Content Security Policy Level 3; WHATWG HTML, cross-origin isolation.
 */

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  // The drawings of Observable Plot bring their own style elements.
  "style-src 'self' 'unsafe-inline'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every file of the page. */
export const SITE_HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;
