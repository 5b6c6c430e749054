/** The two ways to a plan: from where one is, and from the middle of another. */
import type { AffectPoint } from "@swar/units";
import { useState } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { ServedPlaylist } from "../../api/api-types.ts";
import { useToast } from "../../shell/ToastContext.ts";
import { sayCount } from "../../text/say-count.ts";
import { askedOf } from "./asked-of.ts";
import { beginsGently } from "./begins-gently.ts";
import { lengthOf, type Plan, planned } from "./plan.ts";
import type { Question } from "./question.ts";
import type { PlanDesk } from "./use-plan.ts";

/** Minutes that a new plan in the middle has at least. */
const LEAST = 4;

/** Planning, and how it stands. */
export interface Planning {
  readonly busy: boolean;
  readonly error: unknown;
  /** Plans, and plays unless that would begin with a jump. True where there is a plan. */
  readonly lead: (now: AffectPoint) => Promise<boolean>;
  /** Plans the rest of the minutes from the track that plays. */
  readonly anew: () => Promise<void>;
}

/** Plans what `question` asks, for `desk`. */
export function usePlanning(question: Question, desk: PlanDesk): Planning {
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const trying = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (caught) {
      setError(caught);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    lead: async (now) =>
      await trying(async () => {
        const asked = askedOf({ ...question, now });
        // What is said is kept for the next time; music does not wait for it.
        void api.post("moods", { mood: now }).catch(() => undefined);
        const { tracks, relaxed, notes, from, to } = await api.post<ServedPlaylist>("playlists", asked);
        const plan: Plan = {
          id: String(Date.now()),
          asked: { ...asked, from, to },
          tracks: planned(tracks),
          relaxed,
          notes,
        };
        desk.take(plan, { at: 0, sounds: beginsGently(plan) });
      }),
    anew: async () => {
      const { plan, rows, current } = desk;
      const on = current === undefined ? undefined : rows[current];
      if (!plan || !on || current === undefined) return;
      await trying(async () => {
        const played = rows.slice(0, current + 1);
        const minutes = Math.max(LEAST, (60 * question.minutes - lengthOf(played)) / 60);
        const asked = { ...askedOf({ ...question, now: on.felt }), minutes };
        const answer = await api.post<ServedPlaylist>("playlists", {
          ...asked,
          played: played.map(({ track }) => track.id),
        });
        const { relaxed, notes, to } = answer;
        const tracks = planned(answer.tracks, on.track.id);
        const whole = { ...asked, minutes: question.minutes, from: plan.asked.from, to };
        desk.follow({ ...plan, asked: whole, relaxed, notes, tracks: [...played, ...tracks] }, tracks);
        toast.say(`Planned anew from here: ${sayCount(tracks.length, "track")} to come.`);
      });
    },
  };
}
