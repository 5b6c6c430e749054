import { describe, expect, it } from "vitest";
import { groupColumn, idColumn } from "./find-columns.ts";

describe("groupColumn", () => {
  it.each([
    [["track_id", "artist_name"], "artist_name"],
    [["pmemo_artist", "Artists "], "Artists "],
    [["name", "pmemo_artist"], "pmemo_artist"],
    [["name", "Lead Artist"], "Lead Artist"],
    [["performer"], "performer"],
    [["artistic", "partist"], undefined],
  ])("finds in %j the artist", (columns, found) => {
    expect(groupColumn(columns)).toBe(found);
  });
});

describe("idColumn", () => {
  it("prefers the track's", () => {
    expect(idColumn(["id", "Track_ID"])).toBe("Track_ID");
    expect(idColumn(["Spotify_ID"])).toBe("Spotify_ID");
    expect(idColumn(["idea"])).toBe(undefined);
  });
});
