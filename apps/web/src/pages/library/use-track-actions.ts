import { useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { Recommendation, TrackView } from "../../api/api-types.ts";
import { useToast } from "../../shell/ToastContext.ts";
import type { TrackActions } from "./track-actions.ts";
import { trackTitle } from "./track-title.ts";
import type { KnownBans } from "./use-bans.ts";
import { usePlay } from "../../shell/use-play.ts";

const LIKE = 20;

/** What can be done with tracks, and the questions that are open because of it. */
export interface TrackDeeds {
  readonly actions: TrackActions;
  readonly edited: TrackView | undefined;
  readonly doomed: TrackView | undefined;
  /** Closes both questions. */
  readonly close: () => void;
}

/** What can be done with the tracks of the library. */
export function useTrackActions(bans: KnownBans): TrackDeeds {
  const api = useApi();
  const toast = useToast();
  const { play, add } = usePlay();
  const [edited, setEdited] = useState<TrackView>();
  const [doomed, setDoomed] = useState<TrackView>();
  const allow = async (track: TrackView): Promise<void> => {
    await api.remove(`tracks/${track.id}/ban`);
    bans.again();
    toast.say(`“${trackTitle(track)}” may be proposed again.`);
  };
  const ban = async (track: TrackView): Promise<void> => {
    await api.put(`tracks/${track.id}/ban`);
    bans.again();
    const undo = (): void => void allow(track).catch(toast.fault);
    toast.say(`“${trackTitle(track)}” will not be proposed any more.`, { undo });
  };
  const playLike = async (track: TrackView): Promise<void> => {
    const asked = { like: String(track.id), count: LIKE };
    const { tracks } = await api.post<Recommendation>("recommendations", asked);
    if (tracks.length === 0) toast.say("Nothing else in the library can be played.");
    else play(tracks.map((choice) => choice.track));
  };
  const actions: TrackActions = {
    play: (track) => play([track]),
    add: (track) => {
      add([track]);
      toast.say(`“${trackTitle(track)}” comes after what is playing.`);
    },
    playLike: (track) => void playLike(track).catch(toast.fault),
    edit: setEdited,
    ban: (track) => void ban(track).catch(toast.fault),
    allow: (track) => void allow(track).catch(toast.fault),
    forget: setDoomed,
  };
  const close = (): void => {
    setEdited(undefined);
    setDoomed(undefined);
  };
  return { actions, edited, doomed, close };
}
