/** What a listener may wish of single tracks, each of which can be taken back. */
import { useRef, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import { useToast } from "../../shell/ToastContext.ts";
import { findAnother } from "./find-another.ts";
import type { PlanTrack } from "./plan.ts";
import type { PlanDesk } from "./use-plan.ts";

export interface Wishes {
  /** The id of the track for which another is looked for. */
  readonly waiting: string | undefined;
  readonly remove: (place: PlanTrack) => void;
  /** Another track for its place. */
  readonly replace: (place: PlanTrack) => Promise<void>;
  /** Never this track again; another takes its place. */
  readonly ban: (place: PlanTrack) => Promise<void>;
  /** Never anything of this artist again; others take the places. */
  readonly banArtist: (place: PlanTrack) => Promise<void>;
}

/** Wishes about the tracks of `desk`. */
export function useWishes(desk: PlanDesk): Wishes {
  const api = useApi();
  const toast = useToast();
  const refused = useRef<string[]>([]);
  const [waiting, setWaiting] = useState<string>();
  // Undo comes later than the drawing in which it was made.
  const latest = useRef(desk);
  latest.current = desk;

  const removed = (place: PlanTrack): (() => void) => {
    const at = latest.current.rows.findIndex(({ track }) => track.id === place.track.id);
    latest.current.remove(place.track.id);
    return () => latest.current.insert(Math.min(at, latest.current.rows.length), place);
  };
  /** Puts another in the place, or nothing where there is none; gives what undoes it, and its name. */
  const another = async (place: PlanTrack, taken: readonly PlanTrack[] = []) => {
    const { plan, rows } = latest.current;
    if (!plan) return undefined;
    const found = await findAnother(api, { plan, tracks: [...rows, ...taken], place, refused: refused.current });
    refused.current.push(place.track.id);
    if (!found) return undefined;
    latest.current.exchange(place.track.id, found);
    const undo = (): void => latest.current.exchange(found.track.id, place);
    return { found, undo };
  };
  const trying = async (place: PlanTrack, work: () => Promise<void>): Promise<void> => {
    setWaiting(place.track.id);
    await work().catch(toast.fault);
    setWaiting(undefined);
  };

  return {
    waiting,
    remove: (place) => toast.say(`Took out “${place.track.title}”.`, { undo: removed(place) }),
    replace: async (place) =>
      await trying(place, async () => {
        const change = await another(place);
        if (change) toast.say(`“${change.found.track.title}” instead.`, { undo: change.undo });
        else toast.say("The library has no other track for this place.");
      }),
    ban: async (place) =>
      await trying(place, async () => {
        const { id, title } = place.track;
        await api.put(`tracks/${id}/ban`);
        const undoList = (await another(place))?.undo ?? removed(place);
        const undo = (): void => {
          api.remove(`tracks/${id}/ban`).then(undoList, toast.fault);
        };
        toast.say(`“${title}” will not be proposed again.`, { undo });
      }),
    banArtist: async (place) =>
      await trying(place, async () => {
        const { artist } = place.track;
        await api.post("bans/artists", { artists: [artist] });
        const undos: (() => void)[] = [];
        const taken: PlanTrack[] = [];
        for (const other of latest.current.rows.filter(({ track }) => track.artist === artist)) {
          const change = await another(other, taken);
          if (change) taken.push(change.found);
          undos.push(change?.undo ?? removed(other));
        }
        const undo = (): void => {
          api.remove("bans/artists", { query: { name: artist } }).then(() => {
            for (const undoOne of undos.toReversed()) undoOne();
          }, toast.fault);
        };
        toast.say(`Nothing of ${artist} will be proposed again.`, { undo });
      }),
  };
}
