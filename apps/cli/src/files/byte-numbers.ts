/** Numbers and names in bytes. Beyond the end everything reads as 0. */

/** Whether `bytes` hold the Latin-1 characters of `name` at `at`. */
export function holds(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** Unsigned 32-bit number, most significant byte first. */
export function u32be(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** Unsigned 32-bit number, least significant byte first. */
export function u32le(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 3; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** Unsigned 64-bit number, most significant byte first, as near as a double has it. */
export function u64be(bytes: Uint8Array, at: number): number {
  return u32be(bytes, at) * 2 ** 32 + u32be(bytes, at + 4);
}

/** Unsigned 64-bit number, least significant byte first, as near as a double has it. */
export function u64le(bytes: Uint8Array, at: number): number {
  return u32le(bytes, at) + u32le(bytes, at + 4) * 2 ** 32;
}

/** A number of 28 bits in four bytes, as lengths of ID3 tags are. */
export function syncSafe(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 128 + ((bytes[at + i] ?? 0) & 0x7f);
  return value;
}
