import { SPOTIFY_FEATURES, type SpotifyFeature } from "@swar/features";
import { describe, expect, it } from "vitest";
import { demoTable } from "./demo-table.ts";
import { readSongTable } from "./song-table.ts";
import { source } from "./table.testing.ts";

const read = (csv: string) =>
  readSongTable(source(csv), { numbers: ["rated_arousal", "rated_valence"], range: [0, 1], texts: ["artist_name"] });

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const centred = (x: ArrayLike<number>): number[] => {
    const values = Array.from(x);
    const mean = values.reduce((s, v) => s + v, 0) / values.length;
    return values.map((v) => v - mean);
  };
  const [x, y] = [centred(a), centred(b)];
  const dot = (p: number[], q: number[]): number => p.reduce((s, v, i) => s + v * (q[i] as number), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe("demoTable", () => {
  it("is the same for the same seed, and a clean table of any size", async () => {
    expect(demoTable({ rows: 50 })).toBe(demoTable({ rows: 50 }));
    expect(demoTable({ rows: 50 })).not.toBe(demoTable({ rows: 50, seed: 43 }));
    for (const rows of [1, 7, 3000]) {
      const table = await read(demoTable({ rows }));
      expect(table).toMatchObject({ rows, warnings: [] });
    }
  });

  it("has features that go together as Spotify's do, and several songs an artist", async () => {
    const { features, numbers, texts, rows } = await read(demoTable());
    const column = (name: SpotifyFeature): number[] =>
      Array.from({ length: rows }, (_, i) => features[i * 9 + SPOTIFY_FEATURES.indexOf(name)] as number);
    expect(correlation(column("energy"), column("loudness"))).toBeGreaterThan(0.6);
    expect(correlation(column("energy"), column("acousticness"))).toBeLessThan(-0.5);
    expect(correlation(column("valence"), column("danceability"))).toBeGreaterThan(0.2);
    expect(correlation(column("energy"), numbers["rated_arousal"] as Float64Array)).toBeGreaterThan(0.6);
    expect(correlation(column("valence"), numbers["rated_valence"] as Float64Array)).toBeGreaterThan(0.6);
    const artists = new Set(texts["artist_name"]).size;
    expect(rows / artists).toBeGreaterThan(4);
    expect(rows / artists).toBeLessThan(9);
  });

  it("refuses what is no size", () => {
    expect(() => demoTable({ rows: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: demoTable: rows must be an integer from 1 on, got 0]`,
    );
  });
});
