import type { AffectPoint } from "@swar/units";
import { expect, it } from "vitest";
import { allTracks } from "./all-tracks.ts";
import { banArtists, banTracks } from "./bans.ts";
import { allOf } from "./all-of.testing.ts";
import { describeLibraries } from "./backends.testing.ts";
import { saveFile } from "./files.ts";
import { nearestTracks } from "./nearest-tracks.ts";
import { recordPlay } from "./plays.ts";
import { importTracks } from "./save-tracks.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { manyTracks } from "./tracks.testing.ts";

const CENTRE = { arousal: 0.5, valence: 0.5 };

/** Filters, and the same rules in plain JavaScript. */
const RULES: readonly (readonly [string, TrackFilter, (track: Track) => boolean])[] = [
  ["none", {}, () => true],
  [
    "tempo, energy and year",
    { tempo: { min: 90, max: 120 }, energy: { max: 0.6 }, year: { min: 1990 } },
    ({ features: { tempo = 0, energy = 1 }, year = 0 }) => tempo >= 90 && tempo <= 120 && energy <= 0.6 && year >= 1990,
  ],
  ["what is far away", { arousal: { min: 0.9 } }, ({ arousal }) => arousal >= 0.9],
  [
    "one genre",
    { genres: ["Jazz"], tempo: { max: 100 } },
    (t) => t.genre === "jazz" && (t.features.tempo ?? 999) <= 100,
  ],
  ["two genres", { genres: ["raga", "folk"] }, ({ genre }) => genre === "raga" || genre === "folk"],
  ["no metal", { notGenres: ["metal"] }, ({ genre }) => genre !== "metal"],
  ["an artist", { artists: ["artist 7"] }, ({ artist }) => artist === "Artist 7"],
  ["not an artist", { notArtists: ["artist 7"], notIds: [1, 2] }, ({ artist, id }) => artist !== "Artist 7" && id > 2],
  ["nothing", { tempo: { min: 500 } }, () => false],
];

function nearest(tracks: readonly Track[], target: AffectPoint): { id: number; distance: unknown }[] {
  const away = ({ arousal, valence }: Track): number => Math.hypot(arousal - target.arousal, valence - target.valence);
  const sorted = tracks.toSorted((a, b) => away(a) - away(b)).slice(0, 50);
  return sorted.map((track) => ({ id: track.id, distance: expect.closeTo(away(track), 12) }));
}

describeLibraries("nearestTracks", (db) => {
  it("gives what looking at every track gives, whatever the rules", async () => {
    await importTracks(db(), manyTracks(3000));
    const all = await allOf(allTracks(db()));
    for (const [name, filter, passes] of RULES) {
      for (const target of [CENTRE, { arousal: 0.1, valence: 0.95 }, { arousal: 1, valence: 0 }]) {
        const wanted = nearest(all.filter(passes), target);
        const found = await nearestTracks(db(), target, { filter });
        expect(
          found.map(({ id, distance }) => ({ id, distance })),
          name,
        ).toEqual(wanted);
      }
    }
  });

  it("refuses what lies beside the plane", async () => {
    await expect(nearestTracks(db(), { arousal: 2, valence: 0 })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: nearestTracks: target must lie in [0, 1]², got [2, 0]]`,
    );
  });

  it("leaves out what is banned, was played or cannot be", async () => {
    await importTracks(db(), manyTracks(50));
    const [first, second, third] = await nearestTracks(db(), CENTRE);
    await banTracks(db(), [first!.id]);
    await banArtists(db(), [second!.artist!.toUpperCase()]);
    const kept = await nearestTracks(db(), CENTRE, { filter: { withoutBanned: true } });
    expect(kept.map(({ id }) => id)).not.toContain(first!.id);
    expect(kept.map(({ artist }) => artist)).not.toContain(second!.artist);
    const day = 86_400_000;
    await recordPlay(db(), { trackId: third!.id, at: new Date(Date.now() - 3 * day) });
    const since = async (days: number): Promise<boolean> =>
      (await nearestTracks(db(), CENTRE, { filter: { notPlayedSince: new Date(Date.now() - days * day) } })).some(
        ({ id }) => id === third!.id,
      );
    expect([await since(2), await since(4)]).toEqual([true, false]);
    await saveFile(db(), { path: "/a.mp3", trackId: third!.id, size: 1, modified: 1 });
    expect((await nearestTracks(db(), CENTRE, { filter: { playable: true } })).map(({ id }) => id)).toEqual([
      third!.id,
    ]);
  });
});
