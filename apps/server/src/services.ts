/** What the server needs of the machine and of the other rooms; `swar serve` brings it, and so do tests. */
import type {
  AnalysisResult,
  Browsed,
  JobState,
  ModelCard,
  TrainingDetailsView,
  TrainingSettings,
  TrainingView,
} from "@swar/contract";
import type { Playlist, PlaylistOptions, Recommendation, RecommendOptions } from "@swar/recommend";
import type { Database } from "@swar/storage";
import type { Seconds } from "@swar/units";

/** How a file is heard. */
export interface HearingOptions {
  readonly signal: AbortSignal;
  /** Hears how much is done, in [0, 1]. */
  readonly onProgress: (done: number) => void;
  /** Audio that is longer ends in `too-large`, best before it was heard to its end. */
  readonly longest: Seconds;
}

/** What bounds the analyses of files that are sent. */
export interface Limits {
  /** Bytes of a file. */
  readonly bytes: number;
  /** Length of its audio. */
  readonly seconds: Seconds;
  /** Files that are received or heard at one time. */
  readonly atOnce: number;
  /** Results that are kept, and for how many minutes. */
  readonly kept: number;
  readonly keptMinutes: number;
}

/** The analysis of a file of the server's machine, in the background. */
export interface Job {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  readonly state: JobState;
  readonly created: Date;
  readonly started?: Date | undefined;
  /** When it ended, however it did. */
  readonly completed?: Date | undefined;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** How many jobs there are in each state. */
export type JobCounts = Readonly<Record<"queued" | "active" | "completed" | "cancelled" | "failed", number>>;

/** How many jobs there are, and the newest of them, the newest first. */
export interface JobList {
  readonly counts: JobCounts;
  readonly recent: readonly Job[];
}

/** The background's side of it. */
export interface JobService {
  readonly list: () => Promise<JobList>;
  readonly counts: () => Promise<JobCounts>;
  /** Undefined where there is no such job, or none any more. */
  readonly show: (id: string) => Promise<Job | undefined>;
  /** Asks for the analysis of files; one that waits already is given, not added again. In the order of `paths`. */
  readonly add: (paths: readonly string[]) => Promise<readonly Job[]>;
  /** Cancels a job that has not ended, and gives it as it is then; undefined where there is no such job. */
  readonly cancel: (id: string) => Promise<Job | undefined>;
}

/** Music that is being added, or was lately. */
export interface Addition {
  readonly id: string;
  readonly kind: "folders" | "demo" | "verify";
  readonly paths: readonly string[];
  readonly state: "running" | "done" | "failed" | "cancelled";
  /** What goes on, in words. */
  readonly stage: string;
  /** How much of what was found is done, in [0, 1]. */
  readonly progress: number;
  /** The same in numbers. */
  readonly note?: string | undefined;
  /** What went wrong with single files, a sentence each; the last ones. */
  readonly messages: readonly string[];
  readonly added?: AddedFiles | undefined;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
  readonly started: Date;
  readonly finished?: Date | undefined;
}

/** How many files met which fate. */
export type AddedFiles = Readonly<
  Record<"heard" | "known" | "copies" | "failed" | "failedBefore" | "troubles", number>
>;

/** The folders that the library is gathered from. */
export interface FolderService {
  /** Paths, in their order. */
  readonly list: () => Promise<readonly string[]>;
  /** What is being added and was lately, the newest first. */
  readonly additions: () => readonly Addition[];
  /**
   * Remembers folders and begins to add what is in them.
   * @throws SwarError `file-not-found`, `invalid-argument` where one is no folder.
   */
  readonly add: (paths: readonly string[]) => Promise<Addition>;
  /** Begins to look whether all files are where they were, and for those that are not. */
  readonly verify: () => Addition;
  /** Stops adding it and forgets it, with `tracks` its tracks, too; false where it is not known. */
  readonly forget: (path: string, options: { readonly tracks: boolean }) => Promise<boolean>;
  /**
   * What folders are in the folder at `path`, of the home folder where it is absent.
   * @throws SwarError `file-not-found`, also where it is no folder; `file-unreadable`.
   */
  readonly browse: (path: string | undefined) => Promise<Browsed>;
}

/** The models that come with the program, and those that were trained with it. */
export interface ModelService {
  readonly list: () => Promise<readonly ModelCard[]>;
  /** The path of a model's file; undefined where there is none of this id. */
  readonly file: (id: string) => Promise<string | undefined>;
  /** Removes a model that was trained here; false where there is none of this id. */
  readonly remove: (id: string) => Promise<boolean>;
}

/** Trainings of models on tables, in the background, one at a time. */
export interface TrainingService {
  /** The newest first. */
  readonly list: () => readonly TrainingView[];
  /** With all its epochs, and what it came to; undefined where there is none of this id. */
  readonly show: (id: string) => Promise<TrainingDetailsView | undefined>;
  /**
   * Has `receive` write the table to a path that it is given, and begins to learn it as soon as no other training runs.
   * @throws SwarError `too-busy`, `unavailable` where the server stops; whatever `receive` throws.
   */
  readonly start: (settings: TrainingSettings, receive: (path: string) => Promise<number>) => Promise<TrainingView>;
  /** How it stands, and again after changes, until it has ended or `signal` is aborted; undefined where there is none. */
  readonly follow: (id: string, signal: AbortSignal) => AsyncGenerator<TrainingDetailsView, void> | undefined;
  /** Stops one that runs, keeps what it has learnt so far, and gives it as it is then; undefined where there is none. */
  readonly stop: (id: string) => Promise<TrainingView | undefined>;
  /**
   * Lets one that stopped or failed go on where it was; undefined where there is none.
   * @throws SwarError `too-busy`, `unavailable`.
   */
  readonly resume: (id: string) => Promise<TrainingView | undefined>;
  /** Stops it and removes all that is its own, with `model` its finished model, too; false where there is none. */
  readonly remove: (id: string, options: { readonly model: boolean }) => Promise<boolean>;
  /** The path of its report; undefined where there is none, or none yet. */
  readonly report: (id: string) => Promise<string | undefined>;
  /** The epochs of all its fits as a table or as JSON; undefined where there is none of this id. */
  readonly history: (id: string, format: "csv" | "json") => Promise<string | undefined>;
}

/** What an answer may be made of besides. */
interface Source {
  /** Tracks by their ids and artists by their names that must not come this time. */
  readonly without?: readonly string[] | undefined;
  /** Whether tracks of which no file is there may come. */
  readonly withoutFiles?: boolean | undefined;
}

/** What is asked of a recommendation; who listens, and when, the service knows. */
export type RecommendQuestion = Omit<RecommendOptions, "listener" | "now"> & Source;

/** What is asked of a playlist; who listens, and when, the service knows. `from` may be the word now. */
export type PlaylistQuestion = Omit<PlaylistOptions, "listener" | "now" | "effort"> & Source;

/** A list of tracks, and what a person should know of it besides. */
export interface ListAnswer<L> {
  readonly list: L;
  readonly notes: readonly string[];
}

/** Everything that the server needs. */
export interface Services {
  readonly db: Database;
  readonly backend: "embedded" | "server";
  /** Of this program. */
  readonly version: string;
  readonly now: () => Date;
  /**
   * Says how the audio of the file at `path` sounds.
   * @throws SwarError as it is told to the sender; `cancelled` where the signal is aborted.
   */
  readonly analyze: (path: string, options: HearingOptions) => Promise<AnalysisResult>;
  readonly recommend: (asked: RecommendQuestion) => Promise<ListAnswer<Recommendation>>;
  readonly playlist: (asked: PlaylistQuestion) => Promise<ListAnswer<Playlist>>;
  /** Absent where nothing runs in the background. */
  readonly jobs?: JobService | undefined;
  /** Absent where no folders are gathered. */
  readonly folders?: FolderService | undefined;
  /** Absent where there are none. */
  readonly models?: ModelService | undefined;
  /** Absent where nothing is trained. */
  readonly trainings?: TrainingService | undefined;
  readonly limits: Limits;
  /** A folder for files that are sent, as long as they are heard. */
  readonly uploads: string;
  /** What every caller must know, where anything. */
  readonly token?: string | undefined;
  /** Names by which the server may be called besides localhost and addresses in numbers. */
  readonly hosts?: readonly string[] | undefined;
  /** What an error is to a caller, where this machine knows better: a database that went away, say. */
  readonly explain?: ((error: unknown) => unknown) | undefined;
  /** Hears of errors that no code foresees; `id` is what the caller is told. */
  readonly report: (error: unknown, id: string) => void;
}
