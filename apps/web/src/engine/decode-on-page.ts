/** The browser's own decoder (AAC, say), which works on the page's thread only and gives a file whole. */
import { type Seconds, SwarError } from "@swar/units";
import type { DecodedByPage } from "./messages.ts";

/** Above these, a phone has no memory for the whole of the audio: an hour of stereo is 1.3 GB. */
const LARGEST = { megabytes: 100, minutes: 60 } as const;

const RATE = 44_100;

/**
 * The audio of `song`, resampled to 44.1 kHz where it has another rate.
 * @param refusal what to throw where the browser cannot decode it either
 * @throws SwarError `too-large`; `refusal`.
 */
export async function decodeOnPage(song: Blob, refusal: Error): Promise<DecodedByPage> {
  const megabytes = song.size / 1e6;
  if (megabytes > LARGEST.megabytes) throw tooLarge(`${LARGEST.megabytes} MB`, `${Math.round(megabytes)} MB`);
  const seconds = await lengthOf(song);
  if (seconds === undefined) throw refusal;
  if (seconds !== Infinity && seconds > 60 * LARGEST.minutes)
    throw tooLarge(`${LARGEST.minutes} minutes`, `${Math.round(seconds / 60)} minutes`);
  const context = new OfflineAudioContext({ numberOfChannels: 1, length: 1, sampleRate: RATE });
  const audio = await context.decodeAudioData(await song.arrayBuffer()).catch(() => undefined);
  if (audio === undefined) throw refusal;
  const channels = Array.from({ length: audio.numberOfChannels }, (_, c) => audio.getChannelData(c));
  return { channels, sampleRate: audio.sampleRate };
}

/** How long the browser says that `song` lasts, Infinity where it cannot tell; undefined where it cannot play it. */
function lengthOf(song: Blob): Promise<Seconds | undefined> {
  const address = URL.createObjectURL(song);
  const audio = new Audio();
  return new Promise<Seconds | undefined>((resolve) => {
    audio.addEventListener("loadedmetadata", () => resolve(audio.duration));
    audio.addEventListener("error", () => resolve(undefined));
    audio.preload = "metadata";
    audio.src = address;
  }).finally(() => {
    audio.removeAttribute("src");
    URL.revokeObjectURL(address);
  });
}

function tooLarge(most: string, got: string): SwarError {
  const message = `decode: the browser can decode a file of this kind of at most ${most}, got ${got}`;
  return new SwarError("too-large", `${message}; convert the file to MP3, FLAC or Ogg, which may be of any length`);
}
