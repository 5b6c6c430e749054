import type { Pcm } from "@swar/units";

const HEADER_BYTES = 44;
const PCM_FORMAT = 1;
const BYTES_PER_SAMPLE = 2;
const FULL_SCALE = 2 ** 15;

/**
 * `pcm` as the bytes of a WAV file: one channel, 16-bit integers; samples beyond [-1, 1] are clipped.
 * @see IBM & Microsoft (1991), Multimedia Programming Interface and Data Specifications 1.0, for RIFF and WAVE.
 * @example encodeWav({ samples: new Float32Array(100), sampleRate: 22050 }).length // 244
 */
export function encodeWav({ samples, sampleRate }: Pcm): Uint8Array<ArrayBuffer> {
  const dataBytes = samples.length * BYTES_PER_SAMPLE;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes));
  writeHeader(view, sampleRate, dataBytes);
  samples.forEach((x, i) => {
    const level = Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(x * FULL_SCALE)));
    view.setInt16(HEADER_BYTES + i * BYTES_PER_SAMPLE, level, true);
  });
  return new Uint8Array(view.buffer);
}

function writeHeader(view: DataView, sampleRate: number, dataBytes: number): void {
  writeTag(view, 0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeTag(view, 8, "WAVE");
  writeTag(view, 12, "fmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM_FORMAT, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  writeTag(view, 36, "data");
  view.setUint32(40, dataBytes, true);
}

function writeTag(view: DataView, offset: number, tag: string): void {
  for (let i = 0; i < tag.length; i++) view.setUint8(offset + i, tag.charCodeAt(i));
}
