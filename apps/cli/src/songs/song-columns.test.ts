import { describe, expect, it } from "vitest";
import { type DescribedSong, songColumns } from "./song-columns.ts";

/** What the table with this head says of the song in this row. */
function described(head: readonly string[], row: readonly string[]): DescribedSong {
  const texts = Object.fromEntries(head.map((name, i) => [name, [row[i] as string]]));
  const columns = songColumns(head);
  const known = Object.entries(columns.describe(texts, 0)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

describe("songColumns", () => {
  it("knows columns by the names that tables give them", () => {
    const head = [
      "track_id",
      "track_name",
      "artists",
      "album_name",
      "track_genre",
      "duration_ms",
      "explicit",
      "energy",
    ];
    expect(songColumns(head).texts.toSorted()).toEqual(head.filter((name) => name !== "energy").toSorted());
    expect(described(head, ["x", "T", "A", "B", "pop", "200500", "False", "1"])).toEqual({
      id: "x",
      title: "T",
      artist: "A",
      album: "B",
      genre: "pop",
      duration: 200.5,
      explicit: false,
    });
    expect(described(["title", "duration", "release_date"], ["T", "99.5", "2001-02-03"])).toEqual({
      title: "T",
      duration: 99.5,
      year: 2001,
    });
  });

  it.each([
    ["5", "1", { key: 5, mode: 1 }],
    ["C#", "Minor", { key: 1, mode: 0 }],
    ["11.0", "0.0", { key: 11, mode: 0 }],
    ["-1", "2", {}],
    ["H", "", {}],
  ])("reads key %j and mode %j", (key, mode, known) => {
    expect(described(["key", "mode"], [key, mode])).toEqual(known);
  });

  it("says nothing where a table says nothing", () => {
    const head = ["id", "name", "year", "duration_ms", "explicit"];
    expect(described(head, ["", "", "soon", "-5", "perhaps"])).toEqual({});
    expect(songColumns(["energy"])).toMatchObject({ texts: [], hasDuration: false });
    expect(songColumns(head).hasDuration).toBe(true);
  });
});
