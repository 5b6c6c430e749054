/** All that is known of a track, as a person reads it. */
import type { LibraryFile, TrackDetails, TrackFeatures } from "@swar/storage";
import { clock } from "../terminal/clock.ts";
import { displayWidth } from "../terminal/display-width.ts";
import { printable } from "../terminal/printable.ts";
import { affectText } from "./affect-text.ts";
import { TONICS } from "./tonics.ts";
import { trackName } from "./track-name.ts";

/** `track` as lines for a terminal of `columns` columns. */
export function trackText(track: TrackDetails, columns: number): string {
  const { analysis, files, source } = track;
  const lines = [
    trackName(track),
    ...labelled("", tagsOf(track), columns),
    ...affectText({ ...track, curve: analysis.curve }, columns),
    ...labelled("", [madeBy(track)], columns),
    ...labelled(source === "audio" ? "estimated" : "Spotify", featuresOf(track.features), columns),
    ...labelled("number", [String(track.id), `added ${day(track.added)}`, playsOf(track)], columns),
    ...labelled("cover", [track.hasCover ? "kept" : undefined], columns),
    ...files.map((file, i) => `  ${(i === 0 ? "files" : "").padEnd(LABEL)} ${fileText(file)}`),
    ...(analysis.warnings ?? []).map((warning) => `  note: ${printable(warning)}`),
  ];
  return `${lines.join("\n")}\n`;
}

const LABEL = 9;

/** Lines of what is known, with commas between, none where nothing is. */
function labelled(label: string, parts: readonly (string | undefined)[], columns: number): string[] {
  const lines: string[] = [];
  const margin = `  ${" ".repeat(label === "" ? 0 : LABEL + 1)}`;
  for (const part of parts.filter((known) => known !== undefined)) {
    const last = lines.at(-1);
    const longer = `${last}, ${part}`;
    if (last === undefined) lines.push(label === "" ? margin + part : `  ${label.padEnd(LABEL)} ${part}`);
    else if (displayWidth(longer) < columns) lines[lines.length - 1] = longer;
    else {
      lines[lines.length - 1] = `${last},`;
      lines.push(margin + part);
    }
  }
  return lines;
}

function tagsOf({ album, genre, year, language, explicit }: TrackDetails): (string | undefined)[] {
  const texts = [album, genre, year?.toString(), language].map((text) => text && printable(text));
  return [...texts, explicit ? "explicit" : undefined].map((text) => text || undefined);
}

function madeBy({ source, duration, model }: TrackDetails): string {
  const long = duration === undefined ? "of unknown length" : `${clock(duration)} long`;
  const by = printable(`${model.name} ${model.version}`);
  return `${long}, ${source === "audio" ? `heard by ${by}` : `placed by ${by} from Spotify's features`}`;
}

function featuresOf({ tempo, key, mode, loudness, ...shares }: TrackFeatures): (string | undefined)[] {
  const tonic = key === undefined ? undefined : TONICS[key];
  return [
    tempo && `${tempo.toFixed(0)} BPM`,
    tonic && `${tonic}${mode === undefined ? "" : mode === 1 ? " major" : " minor"}`,
    loudness === undefined ? undefined : `${loudness.toFixed(1).replace("-", "−")} dB`,
    ...(["energy", "danceability", "acousticness", "instrumentalness"] as const).map((name) => {
      const share = shares[name];
      return share === undefined ? undefined : `${name} ${share.toFixed(2)}`;
    }),
  ].map((text) => text || undefined);
}

function playsOf({ plays, lastPlayed }: TrackDetails): string {
  if (plays === 0 || lastPlayed === undefined) return "never played";
  return `played ${plays === 1 ? "once" : `${plays} times`}, last ${day(lastPlayed)}`;
}

function fileText({ path, missing }: LibraryFile): string {
  return `${printable(path)}${missing ? ` (missing since ${day(missing)})` : ""}`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
