import type { Decibels } from "@swar/units";
import type { PlayerTrack } from "./player-track.ts";

/** LUFS that all tracks are brought to: that of quiet listening, below which few recordings are. */
const PLAYED_LOUDNESS: Decibels = -18;

/** What a quiet recording is raised by at most: more would raise its noise. */
const MOST: Decibels = 6;

/** dBTP that a raised recording may reach. */
const CEILING: Decibels = -1;

/**
 * The factor that brings a track to -18 LUFS; 1 where its loudness is not known or it is silent. No track is raised by more than
 * 6 dB, nor, where its true peak is known, above -1 dBTP.
 * @see EBU R 128 (2023)
 * @example levelGain({ loudness: -18 }) // 1
 */
export function levelGain({ loudness, truePeak }: Pick<PlayerTrack, "loudness" | "truePeak">): number {
  if (loudness === undefined || !Number.isFinite(loudness)) return 1;
  const wanted = Math.min(MOST, PLAYED_LOUDNESS - loudness);
  const headroom = truePeak !== undefined && Number.isFinite(truePeak) ? Math.max(0, CEILING - truePeak) : MOST;
  return 10 ** (Math.min(wanted, headroom) / 20);
}
