import { extname } from "node:path";

/** Names that a folder is searched for; what a file holds is told by its content later. */
const AUDIO = new Set(".aac .aif .aiff .flac .m4a .mp1 .mp2 .mp3 .oga .ogg .opus .wav .wave".split(" "));

/**
 * Whether a file of this name is taken for audio when a folder is searched.
 * @example isAudioName("02 Song.FLAC") // true
 */
export function isAudioName(name: string): boolean {
  return AUDIO.has(extname(name).toLowerCase());
}

/** Whether a file or folder of this name is passed over when a folder is searched. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(".");
}
