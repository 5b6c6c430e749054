import { type Constraints, type Listener, RELAXATION_ORDER, type Relaxable } from "@swar/recommend";
import { type banKeys, type RowRules, textKey } from "@swar/storage";
import { trackNumber } from "./named-track.ts";

/** What is asked of the tracks of the library. */
export interface LibraryQuestion {
  readonly constraints?: Constraints | undefined;
  /** As `playlist` and `recommend` take it. */
  readonly preferFamiliar?: number | undefined;
  /** Numbers of tracks, as text, and names of artists that must not come this time, besides what is banned for good. */
  readonly without?: readonly string[] | undefined;
  /** Whether tracks without a file that is there may come. */
  readonly withoutFiles?: boolean | undefined;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** The same as rules for the database and for `recommend`. */
export interface LibraryRules {
  /** What always holds. */
  readonly filter: RowRules;
  /** What gives way where it must, the first first. */
  readonly wishes: readonly RowRules[];
  /** With names as the library compares them. */
  readonly constraints: Constraints;
  /** What is banned for good, and what is this time. */
  readonly listener: Listener;
}

const DAY = 86_400_000;

/** Constraints that a track keeps or breaks by itself, familiarity aside, which follows from counted plays. */
const WISHES: Partial<Record<Relaxable, (constraints: Constraints, now: number) => RowRules | undefined>> = {
  energy: ({ energy }) => energy && { energy },
  loudness: ({ loudness }) => loudness && { loudness },
  tempo: ({ tempo }) => tempo && { tempo },
  year: ({ year }) => year && { year },
  repeatDays: ({ repeatDays }, now) =>
    repeatDays === undefined ? undefined : { notPlayedSince: new Date(Math.max(0, now - repeatDays * DAY)) },
  language: ({ language }) => language && { languages: language },
  genre: ({ genre }) => genre && { genres: genre },
};

/** The rules that `question` makes, where `bans` hold besides. */
export function libraryRules(
  { constraints = {}, without = [], withoutFiles, now }: LibraryQuestion,
  bans: Awaited<ReturnType<typeof banKeys>>,
): LibraryRules {
  const numbers = without.map(trackNumber).filter((id) => id !== undefined);
  const names = without.filter((name) => trackNumber(name) === undefined).map(textKey);
  const [notIds, notArtists] = [
    [...numbers, ...bans.tracks],
    [...names, ...bans.artists],
  ];
  return {
    filter: {
      playable: withoutFiles === true ? undefined : true,
      explicit: constraints.explicit === false ? false : undefined,
      notIds,
      notArtists,
    },
    wishes: RELAXATION_ORDER.flatMap((name) => WISHES[name]?.(constraints, now) ?? []),
    constraints: {
      ...constraints,
      genre: constraints.genre?.map(textKey),
      language: constraints.language?.map(textKey),
    },
    listener: { bannedTracks: notIds.map(String), bannedArtists: notArtists },
  };
}
