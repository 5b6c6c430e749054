/** Said by the page and heard by the worker; the server never sees it. */
const MARK = "swar-locked";

/**
 * The address at which an element gets, by way of the service worker, what the server gives only to those who send its token.
 * @example lockedAddress("http://localhost:4715/api/tracks/12/audio") // "http://localhost:4715/api/tracks/12/audio?swar-locked"
 */
export function lockedAddress(address: string): string {
  return `${address}?${MARK}`;
}

/** Whether an address is one of `lockedAddress`. */
export function isLocked(address: string): boolean {
  return address.endsWith(`?${MARK}`);
}

/** The address that `lockedAddress` was given. */
export function unlockedAddress(address: string): string {
  return address.slice(0, -`?${MARK}`.length);
}
