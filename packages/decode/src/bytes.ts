/** Reading of numbers and names at an offset. Beyond the end of `bytes` everything reads as 0. */

/** Unsigned 16-bit number, least significant byte first. */
export function u16le(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Unsigned 32-bit number, least significant byte first. */
export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;
}

/** Unsigned 24-bit number, most significant byte first. */
export function u24be(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** Whether `bytes` hold the Latin-1 characters of `name` at `at`. */
export function holds(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** The first offset in [from, to) at which `bytes` hold `name`, or −1. */
export function find(bytes: Uint8Array, name: string, from: number, to: number): number {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (holds(bytes, at, name)) return at;
  }
  return -1;
}

/**
 * The offset after the ID3v2 tags that stand at `at`, or `at` where there are none.
 * @see Nilsson (1999), ID3 tag version 2.3.0, 3.1.
 */
export function afterId3(bytes: Uint8Array, at = 0): number {
  let end = at;
  while (holds(bytes, end, "ID3") && end + 10 <= bytes.length) {
    let size = 0;
    for (let i = 6; i < 10; i++) size = size * 128 + ((bytes[end + i] ?? 0) & 0x7f);
    const footer = (bytes[end + 5] ?? 0) & 0x10 ? 10 : 0;
    end += 10 + size + footer;
  }
  return end;
}
