/**
 * Cyclic redundancy checks as FLAC and Ogg use them: most significant bit first, from 0, not inverted at the end.
 * @see RFC 9639 (FLAC), 9.1.8 and 9.3, and RFC 3533 (Ogg), 6
 */

/** The checksum of bytes [from, to). */
export type Checksum = (bytes: Uint8Array, from: number, to: number) => number;

/**
 * A checksum of `bits` bits with the given generator polynomial, its highest term left out.
 * @example crc(8, 0x07)(Uint8Array.of(1), 0, 1) // 7
 */
export function crc(bits: 8 | 32, polynomial: number): Checksum {
  const left = 32 - bits;
  const table = remainders(polynomial << left);
  return (bytes, from, to) => {
    let state = 0;
    for (let i = from; i < to; i++) state = (state << 8) ^ (table[(state >>> 24) ^ (bytes[i] as number)] as number);
    return state >>> left;
  };
}

/** The step of a 16-bit checksum: the state before and the next byte give the state after. */
export function crcSteps(polynomial: number): (state: number, byte: number) => number {
  const table = Uint16Array.from(remainders(polynomial << 16), (value) => value >>> 16);
  return (state, byte) => ((state << 8) & 0xffff) ^ (table[(state >> 8) ^ byte] as number);
}

function remainders(polynomial: number): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let state = byte << 24;
    for (let bit = 0; bit < 8; bit++) state = state < 0 ? (state << 1) ^ polynomial : state << 1;
    return state;
  });
}
