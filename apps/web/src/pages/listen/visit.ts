/** The songs heard in this visit: gone with the page, and nowhere else. */
import { SwarError } from "@swar/units";
import type { TrackDetailsView } from "../../api/api-types.ts";
import type { Engine } from "../../engine/index.ts";
import { createStore, type Store } from "../../player/store.ts";
import type { Findings } from "./findings.ts";
import { heardFindings } from "./heard-findings.ts";
import { knownFindings } from "./known-findings.ts";
import { songTitle } from "./song-title.ts";
import type { VisitSong } from "./visit-song.ts";

/** What a visit holds. */
export interface VisitState {
  /** The latest last. */
  readonly songs: readonly VisitSong[];
  /** The id of the model that hears what is added; undefined for the one that comes with the app. */
  readonly model: string | undefined;
}

/** Songs, and what can be done with them. Hearing goes on while one looks at other pages. */
export interface Visit extends Store<VisitState> {
  /** Adds files and begins to hear them; gives their ids. A file that is there already is not heard twice. */
  readonly addFiles: (files: readonly File[]) => readonly string[];
  /** Shows a track of the library by what is known of it, and hears it at `address` where its file is there. */
  readonly addTrack: (track: TrackDetailsView, address: string) => string;
  /** Hears a song once more, with the model that is chosen. */
  readonly again: (id: string) => void;
  readonly stop: (id: string) => void;
  /** Stops all that is heard or waits. */
  readonly stopAll: () => void;
  readonly remove: (id: string) => void;
  /** Chooses the model of what is added from now on. */
  readonly choose: (model: string | undefined) => void;
}

const BEGIN = { stage: "waiting", part: 0 } as const;
const BEGINNING = { state: "hearing", progress: BEGIN, model: undefined } as const;

/** A visit whose songs `engine` hears. */
export function createVisit(engine: Pick<Engine, "analyze">): Visit {
  const store = createStore<VisitState>({ songs: [], model: undefined });
  const stops = new Map<string, AbortController>();
  let count = 0;
  const songs = (): readonly VisitSong[] => store.getSnapshot().songs;
  const find = (id: string): VisitSong | undefined => songs().find((song) => song.id === id);
  const change = (id: string, changes: Partial<VisitSong>): void =>
    store.set({ songs: songs().map((song) => (song.id === id ? { ...song, ...changes } : song)) });

  const hear = async (id: string): Promise<void> => {
    const song = find(id);
    if (!song) return;
    stops.get(id)?.abort();
    const stop = new AbortController();
    stops.set(id, stop);
    const { model } = store.getSnapshot();
    change(id, { state: "hearing", progress: BEGIN, error: undefined });
    const onProgress = (progress: VisitSong["progress"]): void => {
      if (!stop.signal.aborted) change(id, { progress });
    };
    try {
      const heard = await engine.analyze(song.source, { signal: stop.signal, onProgress, model });
      if (!stop.signal.aborted) change(id, { state: "heard", findings: heardFindings(heard), model });
    } catch (error) {
      // A later hearing of the same song has taken its place.
      if (stops.get(id) !== stop) return;
      change(id, afterFault(error, find(id)?.findings));
    } finally {
      if (stops.get(id) === stop) stops.delete(id);
    }
  };
  const add = (fresh: readonly VisitSong[]): void => {
    store.set({ songs: [...songs(), ...fresh] });
    for (const { id, state } of fresh) if (state === "hearing") void hear(id);
  };
  const stop = (id: string): void => stops.get(id)?.abort();
  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    addFiles: (files) => {
      const fresh: VisitSong[] = [];
      const ids = files.map((file) => {
        const known = [...songs(), ...fresh].find(({ source }) => source instanceof File && isSame(source, file));
        if (known) return known.id;
        const id = `${++count}`;
        fresh.push({ ...BEGINNING, id, title: songTitle(file.name), source: file });
        return id;
      });
      add(fresh);
      return ids;
    },
    addTrack: (track, source) => {
      const song = trackSong(track, source);
      if (!find(song.id)) add([song]);
      return song.id;
    },
    again: (id) => void hear(id),
    stop,
    stopAll: () => [...stops.keys()].forEach(stop),
    remove: (id) => {
      stop(id);
      stops.delete(id);
      store.set({ songs: songs().filter((song) => song.id !== id) });
    },
    choose: (model) => store.set({ model }),
  };
}

/** A track of the library, with what is known of it; heard only where its file is there. */
function trackSong(track: TrackDetailsView, source: string): VisitSong {
  const { id, files, artist, title = songTitle(files[0]?.path ?? `Track ${id}`) } = track;
  const isThere = files.some(({ missing }) => missing === undefined);
  const known = { id: `track-${id}`, title, artist, source, track: id, findings: knownFindings(track) };
  return { ...BEGINNING, ...known, state: isThere ? "hearing" : "gone" };
}

/** Of a song that the library knows, what is known stays in view, whatever comes of hearing it. */
function afterFault(error: unknown, findings: Findings | undefined): Partial<VisitSong> {
  if (error instanceof SwarError && error.code === "cancelled") return { state: "stopped" };
  return findings && error instanceof SwarError && error.code === "not-found"
    ? { state: "gone" }
    : { state: "failed", error };
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
