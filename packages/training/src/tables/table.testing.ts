/** Small tables of songs for tests. */
import { SPOTIFY_FEATURES } from "@swar/features";
import type { RowChunk, SongRows } from "./song-rows.ts";
import { type TableSource, tableSource } from "./table-source.ts";

/** A good row's values, in the order of the features. */
export const GOOD = ["0.1", "0.2", "0.3", "0.4", "0.5", "-6", "0.7", "120", "0.9"];

/** A table of the features and whatever `rows` put in their cells; what a row does not name is good. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[], extra: readonly string[] = []): string {
  const columns = [...extra, ...SPOTIFY_FEATURES];
  const good = Object.fromEntries(SPOTIFY_FEATURES.map((name, i) => [name, GOOD[i] as string]));
  const cells = rows.map((row) => columns.map((name) => row[name] ?? good[name] ?? "").join(","));
  return `${[columns.join(","), ...cells].join("\n")}\n`;
}

export const source = (content: Uint8Array | string): TableSource => tableSource("songs.csv", content);

/** All chunks as one. */
export async function allRows(table: SongRows): Promise<Omit<RowChunk, "lines"> & { readonly lines: number[] }> {
  const all = { records: [] as string[], lines: [] as number[], features: [] as number[] };
  const texts: Record<string, string[]> = {};
  for await (const chunk of table.chunks()) {
    all.records.push(...chunk.records);
    all.lines.push(...chunk.lines);
    all.features.push(...chunk.features);
    for (const [name, values] of Object.entries(chunk.texts)) (texts[name] ??= []).push(...values);
  }
  return { ...all, features: Float64Array.from(all.features), numbers: {}, texts };
}

/** The records alone. */
export async function allRecords(table: SongRows): Promise<string[]> {
  const records: string[] = [];
  for await (const chunk of table.records()) records.push(...chunk);
  return records;
}
