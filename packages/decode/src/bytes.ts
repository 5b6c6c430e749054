/** Reading of numbers and names at an offset. Beyond the end of `bytes` everything reads as 0. */

/** Unsigned 16-bit number, least significant byte first. */
export function u16le(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Unsigned 32-bit number, least significant byte first. */
export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;
}

/** Unsigned 16-bit number, most significant byte first. */
export function u16be(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Unsigned 32-bit number, most significant byte first. */
export function u32be(bytes: Uint8Array, at: number): number {
  return u16be(bytes, at) * 0x10000 + u16be(bytes, at + 2);
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

const APE_HEADER = 32;
const ID3V1 = 128;

/**
 * The offset after the tags of any kind that stand at `at`: ID3v1, ID3v2, APEv2. It may lie beyond the end of `bytes`.
 * @see APEv2 specification, https://wiki.hydrogenaudio.org/index.php?title=APEv2_specification
 */
export function afterTags(bytes: Uint8Array, at: number): number {
  for (let end = at; ;) {
    let next = afterId3(bytes, end);
    if (holds(bytes, next, "APETAGEX")) next += apeLength(bytes, next);
    else if (holds(bytes, next, "TAG")) next += ID3V1;
    if (next === end) return end;
    end = next;
  }
}

/** Bytes from the APE header or footer at `at` to the end of its tag. */
function apeLength(bytes: Uint8Array, at: number): number {
  const isHeader = ((bytes[at + 23] ?? 0) & 0x20) !== 0;
  return isHeader ? APE_HEADER + u32le(bytes, at + 12) : APE_HEADER;
}
