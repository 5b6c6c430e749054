/** The keys of keyboards and headphones, and what lock screens show. */
import type { Seconds } from "@swar/units";
import type { PlayerTrack } from "./player-track.ts";

/** What keys can do. */
export interface KeyActions {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly seek: (to: Seconds) => void;
}

/** Says to the system what is played. */
export interface MediaKeys {
  readonly show: (track: PlayerTrack | undefined, playing: boolean) => void;
  readonly showPosition: (position: Seconds, duration: Seconds) => void;
}

/** Binds the system's keys, where the browser knows of them. */
export function mediaKeys(session: MediaSession | undefined, actions: KeyActions): MediaKeys {
  if (session === undefined) return { show: () => {}, showPosition: () => {} };
  const bind = (name: MediaSessionAction, action: MediaSessionActionHandler): void => {
    // Browsers refuse actions that they do not know.
    try {
      session.setActionHandler(name, action);
    } catch {}
  };
  bind("play", actions.play);
  bind("pause", actions.pause);
  bind("stop", actions.stop);
  bind("nexttrack", actions.next);
  bind("previoustrack", actions.previous);
  bind("seekto", ({ seekTime }) => seekTime !== undefined && actions.seek(seekTime));
  return {
    show: (track, playing) => {
      session.metadata = track ? new MediaMetadata(metadataOf(track)) : null;
      session.playbackState = track === undefined ? "none" : playing ? "playing" : "paused";
    },
    showPosition: (position, duration) => {
      if (duration > 0) session.setPositionState({ duration, position: Math.min(position, duration) });
    },
  };
}

function metadataOf({ title, artist = "", cover }: PlayerTrack): MediaMetadataInit {
  return { title, artist, artwork: cover === undefined ? [] : [{ src: cover }] };
}
