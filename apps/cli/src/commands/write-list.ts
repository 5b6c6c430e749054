import { access } from "node:fs/promises";
import { extname } from "node:path";
import { PLAYLIST_FORMATS, type PlaylistFormat, type TrackList, writePlaylist } from "@swar/recommend";
import { type Sink, standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { counted } from "../formats/counted.ts";
import { printable } from "../terminal/printable.ts";
import { checkNotInput } from "./run-files.ts";

/** How a list is written. */
export interface WriteOptions {
  /** The command, for messages. */
  readonly name: string;
  readonly format?: PlaylistFormat | undefined;
  /** The file to write to, standard output unless given. */
  readonly output?: string | undefined;
  /** The terminal; standard output unless given. */
  readonly terminal?: Pick<Sink, "write"> | undefined;
}

/**
 * Writes `list` to the terminal or to a file.
 * @throws SwarError `invalid-argument` where that file is one of the list's own; `file-unreadable` where it cannot be written.
 */
export async function writeList(
  list: TrackList,
  { name, format, output, terminal = standardOutput }: WriteOptions,
): Promise<void> {
  const text = writePlaylist(list, format ?? formatOf(output));
  if (output === undefined) return await terminal.write(text);
  await checkNotInput(name, "--output", output, locationsOf(list));
  await writeWhole(output, text);
  await terminal.write(`${counted(list.tracks.length, "song")} written to ${output}\n`);
}

/** The format that the name of a file asks for. */
function formatOf(output: string | undefined): PlaylistFormat {
  const ending = output === undefined ? "" : extname(output).slice(1).toLowerCase();
  return PLAYLIST_FORMATS.find((format) => format === ending) ?? (ending === "m3u" ? "m3u8" : "text");
}

/** What is to be said of songs of `list` that no player will find. */
export async function missingNotes(list: TrackList): Promise<string[]> {
  const locations = locationsOf(list);
  const without = list.tracks.length - locations.length;
  const gone: string[] = [];
  for (const path of locations) await access(path).catch(() => gone.push(path));
  const first = gone.slice(0, 1).map(printable);
  return [
    ...(without > 0
      ? [`${counted(without, "song")} of these ${without === 1 ? "has" : "have"} no file for a player`]
      : []),
    ...first.map(
      (path) =>
        `${counted(gone.length, "file")} of these cannot be found from here, ${path} first; swar library verify looks where they went`,
    ),
  ];
}

function locationsOf({ tracks }: TrackList): string[] {
  return tracks.map(({ track }) => track.location).filter((location) => location !== undefined);
}
