/**
 * Frames of MPEG audio through mpg123 as WebAssembly.
 *
 * The decoder gets one whole frame at a time and never anything else: fed with garbage, the library's own loop does not
 * end. Its two functions are called here, not by its `decode`, which copies each sample twice more, a quarter of the time.
 * @see https://www.mpg123.de and https://github.com/eshaz/wasm-audio-decoders, mpg123-decoder 1.0.3
 */

import type { MPEGDecoder } from "mpg123-decoder";

/** Samples beyond this, 18 dB above full scale, no encoder makes. */
const LOUDEST = 8;

/** Decoders that may fail in one file before the rest of it is given up. */
const MAX_CRASHES = 32;

/** What mpg123 answers besides 0: more bytes are wanted, and the rate or the channels have changed. */
const NEED_MORE = -10;
const NEW_FORMAT = -11;

/** A piece of the library's memory; `ptr` is its address there. */
interface Memory<T> {
  readonly ptr: number;
  readonly len: number;
  readonly buf: T;
}

/** The inside of the library's decoder: what its own `decode` is made of. */
interface Inside {
  readonly _common: {
    readonly allocateTypedArray: (length: number, type: Uint32ArrayConstructor) => Memory<Uint32Array>;
    readonly wasm: {
      readonly free: (address: number) => void;
      readonly mpeg_frame_decoder_create: (handle: number, gapless: number) => number;
      readonly mpeg_frame_decoder_destroy: (decoder: number) => void;
      readonly mpeg_decoder_feed: (decoder: number, input: number, length: number) => number;
      readonly mpeg_decoder_read: (
        decoder: number,
        output: number,
        length: number,
        samples: number,
        rate: number,
        error: number,
      ) => number;
    };
  };
  readonly _decoder: number;
  readonly _input: Memory<Uint8Array>;
  readonly _output: Memory<Float32Array>;
  readonly _samplesDecodedPtr: Memory<Uint32Array>;
  readonly _sampleRatePtr: Memory<Uint32Array>;
  readonly _errorStringPtr: Memory<Uint32Array>;
}

/** What is wanted of frames. */
export interface MpegWanted {
  readonly channels: number;
  /** How many samples a frame has, usually. */
  readonly samples: number;
  /** Where the channels are to be written, one after the other; memory of the decoder's own unless given. */
  readonly memory?: Float32Array | undefined;
}

/** Frames in, samples out. The library gives mono as two equal channels. */
export interface MpegDecoder {
  /**
   * The samples of frames that follow each other: arrays of one shape (n,), which hold until the next call. A frame that is
   * louder than sound can be, a damaged one that still decodes, is silence; one in which the library fails is left out.
   */
  readonly decode: (frames: readonly Uint8Array[], wanted: MpegWanted) => Promise<Float32Array[]>;
  /** Forgets what came before, as where another stream begins. */
  readonly restart: () => Promise<void>;
  /**
   * The same in less time, where nothing has failed.
   * @param gapless whether encoder delay and padding are cut as the LAME tag in the first frame tells
   */
  readonly renew: (gapless: boolean) => void;
  /** How many frames could not be decoded so far. */
  readonly failures: () => number;
  readonly free: () => void;
}

/** Starts a decoder, which cuts delay and padding; the library is imported when it is first needed. */
export async function mpegDecoder(): Promise<MpegDecoder> {
  const library = await import("mpg123-decoder");
  const start = async (): Promise<MPEGDecoder & Inside> => {
    const decoder = new library.MPEGDecoder();
    await decoder.ready;
    return decoder as MPEGDecoder & Inside;
  };
  let decoder = await start();
  let own = new Float32Array();
  let crashes = 0;
  let absurd = 0;
  const restart = async (): Promise<void> => {
    decoder.free();
    decoder = await start();
  };
  const renew = (gapless: boolean): void => renewInside(decoder, gapless);
  const decode: MpegDecoder["decode"] = async (frames, { channels, samples, memory }) => {
    const length = frames.length * samples;
    if (memory === undefined && own.length < channels * length) own = new Float32Array(channels * length);
    const room = memory ?? own;
    let planes = Array.from({ length: channels }, (_, c) => room.subarray(c * length, (c + 1) * length));
    const begins: number[] = [];
    let filled = 0;
    const take = (left: Float32Array, right: Float32Array): void => {
      const end = filled + left.length;
      if (end > (planes[0] as Float32Array).length) planes = planes.map((plane) => longer(plane, 2 * end));
      planes[0]?.set(left, filled);
      planes[1]?.set(right, filled);
      filled = end;
    };
    for (const frame of frames) {
      if (crashes > MAX_CRASHES) break;
      const begin = filled;
      begins.push(begin);
      try {
        decodeFrame(decoder, frame, take);
      } catch {
        crashes++;
        filled = begin;
        await restart();
      }
    }
    const decoded = planes.map((plane) => plane.subarray(0, filled));
    absurd += silenceAbsurd(decoded, begins);
    return decoded;
  };
  return { decode, restart, renew, failures: () => crashes + absurd, free: () => decoder.free() };
}

/** Exchanges the decoder within the library's memory. */
function renewInside(decoder: Inside, gapless: boolean): void {
  const { _common, _decoder } = decoder;
  const { wasm, allocateTypedArray } = _common;
  wasm.mpeg_frame_decoder_destroy(_decoder);
  wasm.free(_decoder);
  const handle = allocateTypedArray(1, Uint32Array);
  wasm.mpeg_frame_decoder_create(handle.ptr, gapless ? 1 : 0);
  Object.assign(decoder, { _decoder: handle.buf[0] });
}

function longer(plane: Float32Array, length: number): Float32Array {
  const result = new Float32Array(length);
  result.set(plane);
  return result;
}

/**
 * Hands on the samples of `frame`, left and right.
 * @throws where mpg123 reports an error, which the library's own loop would log and read on after, for ever; and where the
 *   library itself crashes.
 */
function decodeFrame(
  { _common, _decoder, _input, _output, _samplesDecodedPtr, _sampleRatePtr, _errorStringPtr }: Inside,
  frame: Uint8Array,
  take: (left: Float32Array, right: Float32Array) => void,
): void {
  const { mpeg_decoder_feed: feed, mpeg_decoder_read: read } = _common.wasm;
  _input.buf.set(frame);
  let answer = feed(_decoder, _input.ptr, frame.length);
  while (answer !== NEED_MORE) {
    _samplesDecodedPtr.buf[0] = 0;
    const { ptr, len, buf } = _output;
    answer = read(_decoder, ptr, len, _samplesDecodedPtr.ptr, _sampleRatePtr.ptr, _errorStringPtr.ptr);
    const count = _samplesDecodedPtr.buf[0] ?? 0;
    if (count > 0) take(buf.subarray(0, count), buf.subarray(count, 2 * count));
    if (answer !== 0 && answer !== NEED_MORE && answer !== NEW_FORMAT) throw new RangeError(`mpg123 error ${answer}`);
  }
}

/** Silences the frames, which begin at `begins`, that are louder than sound can be, or no numbers; gives how many. */
function silenceAbsurd(planes: readonly Float32Array[], begins: readonly number[]): number {
  if (!planes.some(mayBeAbsurd)) return 0;
  let found = 0;
  for (const [i, begin] of begins.entries()) {
    const frame = planes.map((plane) => plane.subarray(begin, begins[i + 1]));
    if (!frame.some(isAbsurd)) continue;
    found++;
    for (const plane of frame) plane.fill(0);
  }
  return found;
}

/** The bit of a float's exponent that only numbers of 2 and above have, and those that are none. */
const LOUD_BIT = 0x40000000;

/** Samples in a stretch: many short calls are compiled sooner than few long ones. */
const STRETCH = 4096;

/** False where no sample is absurd: all their bits together tell it, of nearly all music, in half of the time. */
function mayBeAbsurd(plane: Float32Array): boolean {
  const bits = new Int32Array(plane.buffer, plane.byteOffset, plane.length);
  let all = 0;
  for (let from = 0; from < bits.length; from += STRETCH) all |= together(bits, from);
  return (all & LOUD_BIT) !== 0;
}

function together(bits: Int32Array, from: number): number {
  const to = Math.min(from + STRETCH, bits.length);
  let all = 0;
  for (let i = from; i < to; i++) all |= bits[i] as number;
  return all;
}

function isAbsurd(samples: Float32Array): boolean {
  // By index: an iterator takes ten times as long.
  for (let i = 0; i < samples.length; i++) if (!(Math.abs(samples[i] as number) <= LOUDEST)) return true;
  return false;
}
