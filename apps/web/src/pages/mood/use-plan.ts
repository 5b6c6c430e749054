/** The plan of this page and the player: as long as the plan is what is queued, a change of either is a change of both. */
import { useEffect, useMemo } from "react";
import { useApi } from "../../api/ApiContext.ts";
import type { PlayerStatus } from "../../player/index.ts";
import { usePlayer } from "../../shell/PlayerContext.ts";
import { usePlayerState } from "../../shell/use-player-state.ts";
import { type Plan, placeIn, type PlanTrack, timed } from "./plan.ts";
import { plannedPlays } from "./planned-plays.ts";
import { useKept } from "./use-kept.ts";

/** The plan, and what can be done with it. Tracks are named by their ids, since none comes twice. */
export interface PlanDesk {
  readonly plan: Plan | undefined;
  /** Its tracks as they stand now, with the times at which they begin. */
  readonly rows: readonly PlanTrack[];
  /** Which of them the player is at; undefined where something else is queued. */
  readonly current: number | undefined;
  readonly status: PlayerStatus;
  /** Takes over a plan; queues it where `at` is given, and plays it from there where `sounds`. */
  readonly take: (plan: Plan, start?: { readonly at: number; readonly sounds: boolean }) => void;
  /** Other tracks after the one that the player is at; what is heard goes on. */
  readonly follow: (plan: Plan, rest: readonly PlanTrack[]) => void;
  /** Plays from place `index` on. */
  readonly play: (index: number) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (id: string) => void;
  /** Before place `at`. */
  readonly insert: (at: number, place: PlanTrack) => void;
  readonly exchange: (id: string, place: PlanTrack) => void;
}

/** The plan of this tab. */
export function usePlan(): PlanDesk {
  const api = useApi();
  const player = usePlayer();
  const { entries, index, status } = usePlayerState();
  const [plan, setPlan] = useKept<Plan | undefined>("swar.mood.plan", undefined);
  const id = plan?.id;
  const queued = useMemo(() => entries.flatMap(({ track }) => placeIn(id, track) ?? []), [entries, id]);
  const isOn = queued.length > 0;
  const stored = plan?.tracks;
  const rows = useMemo(() => timed(isOn ? queued : (stored ?? [])), [isOn, queued, stored]);
  useEffect(() => {
    if (isOn) setPlan((known) => known && { ...known, tracks: queued });
  }, [isOn, queued, setPlan]);
  const on = entries[index] && placeIn(id, entries[index].track);
  const current = on && queued.indexOf(on);

  const change = (to: (tracks: readonly PlanTrack[]) => readonly PlanTrack[]): void =>
    setPlan((known) => known && { ...known, tracks: to(known.tracks) });
  /** Where in the queue the track is now, which may have changed since this page was drawn. */
  const entryOf = (track: string): number =>
    player.getSnapshot().entries.findIndex((entry) => placeIn(id, entry.track)?.track.id === track);
  const playsOf = (places: readonly PlanTrack[], of = id) => plannedPlays(api, of ?? "", places);

  const take: PlanDesk["take"] = (next, start) => {
    setPlan(next);
    if (start) player.setQueue(playsOf(next.tracks, next.id), start.sounds ? start.at : undefined);
  };

  return {
    plan,
    rows,
    current: current === -1 ? undefined : current,
    status,
    take,
    play: (row) => {
      const at = entryOf(rows[row]?.track.id ?? "");
      if (at >= 0) player.jump(at);
      else if (plan && rows[row]) take({ ...plan, tracks: rows }, { at: row, sounds: true });
    },
    follow: (next, rest) => {
      const { entries: before, index: at } = player.getSnapshot();
      setPlan(next);
      for (let i = before.length - 1; i > at; i--) player.remove(i);
      player.add(playsOf(rest));
    },
    move: (from, to) => {
      const [moved, target] = [rows[from], rows[to]];
      if (!moved || !target) return;
      change((tracks) => tracks.toSpliced(from, 1).toSpliced(to, 0, moved));
      if (isOn) player.move(entryOf(moved.track.id), entryOf(target.track.id));
    },
    remove: (track) => {
      change((tracks) => tracks.filter((place) => place.track.id !== track));
      const at = entryOf(track);
      if (at >= 0) player.remove(at);
    },
    insert: (at, place) => {
      change((tracks) => tracks.toSpliced(at, 0, place));
      const next = rows[at];
      const entry = next ? entryOf(next.track.id) : -1;
      if (isOn) player.add(playsOf([place]), entry < 0 ? undefined : entry);
    },
    exchange: (track, place) => {
      const [play] = isOn ? playsOf([place]) : [];
      change((tracks) => tracks.map((other) => (other.track.id === track ? place : other)));
      const at = entryOf(track);
      if (play && at >= 0) player.replace(at, play);
    },
  };
}
