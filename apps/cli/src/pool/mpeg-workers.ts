/** Threads that share the work of decoding one long MP3, where there are fewer files than processor cores. */
import type { MpegPieces, MpegSegment, MpegWorkers } from "@swar/decode";
import { Tinypool } from "tinypool";

/** Threads, until they are closed. */
export interface MpegThreads extends MpegWorkers {
  readonly close: () => Promise<void>;
}

/** Bytes of an MP3, half a minute or more, from which on threads that are there save time. */
const WARM = 1 << 20;

/** And from which on they save more than it takes to start them: five minutes or so. */
const COLD = 8 << 20;

/** Megabytes of a thread's heap: samples lie outside it, and a larger one would only hold on to memory. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/**
 * `count` threads, which start when the first file asks for them, and serve all files after it; none for fewer than one.
 * @param cold bytes of a file for which they are started
 */
export function mpegThreads(count: number, cold = COLD): MpegThreads | undefined {
  if (count < 1) return undefined;
  let pool: Tinypool | undefined;
  const decode = (segment: MpegSegment): Promise<MpegPieces> => {
    pool ??= new Tinypool({
      filename: new URL("mpeg-worker.ts", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: count,
      maxThreads: count,
      resourceLimits: LIMITS,
    });
    const transferList = [segment.bytes, segment.memory].map(({ buffer }) => buffer as ArrayBuffer);
    // Tinypool's type of it is that of another overload of postMessage.
    return pool.run(segment, { transferList: transferList as never }) as Promise<MpegPieces>;
  };
  return {
    count,
    get least() {
      return pool ? WARM : cold;
    },
    decode,
    close: async () => await pool?.destroy(),
  };
}
