import { expect, it } from "vitest";
import { allOf } from "./all-of.testing.ts";
import { allTracks } from "./all-tracks.ts";
import { describeLibraries } from "./backends.testing.ts";
import { recordPlay } from "./plays.ts";
import { removeTracks } from "./remove-tracks.ts";
import { importTracks, saveTrack } from "./save-tracks.ts";
import { surveyTracks, type TrackSurvey } from "./survey-tracks.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { manyTracks, newTrack } from "./tracks.testing.ts";

const WISHES: readonly (readonly [TrackFilter, (track: Track) => boolean])[] = [
  [{ tempo: { min: 90, max: 120 } }, ({ features: { tempo = 0 } }) => tempo >= 90 && tempo <= 120],
  [{ genres: ["RAGA", "jazz"] }, ({ genre }) => genre === "raga" || genre === "jazz"],
  [{ notPlayedSince: new Date(1e12) }, ({ id }) => id !== 7],
];

/** The lines of a survey, by number. */
function linesOf({ ids, arousal, valence, variance, unmet, plays }: TrackSurvey): object[] {
  const lines = [...ids].map((id, i) => ({
    id,
    arousal: arousal[i],
    valence: valence[i],
    variance: variance[i],
    unmet: unmet[i],
    plays: plays[i],
  }));
  return lines.toSorted((a, b) => a.id - b.id);
}

describeLibraries("surveyTracks", (db) => {
  it("sees what reading every track sees, to the last digit of the places", async () => {
    const errors = { uncertainty: { arousal: 0.1, valence: 0.2 } };
    await importTracks(
      db(),
      manyTracks(900).map((track, i) => (i % 3 === 0 ? track : { ...track, ...errors })),
    );
    await removeTracks(db(), [5, 6]);
    for (const at of [1, 2e12, 3e12]) await recordPlay(db(), { trackId: 7, at: new Date(at) });
    const all = await allOf(allTracks(db()));
    const wishes = WISHES.map(([filter]) => filter);
    const wanted = all.map((track) => ({
      id: track.id,
      arousal: track.arousal,
      valence: track.valence,
      variance: track.uncertainty ? expect.closeTo(0.05, 8) : 0,
      unmet: WISHES.reduce((sum, [, holds], i) => sum + (holds(track) ? 0 : 2 ** i), 0),
      plays: track.id === 7 ? 3 : 0,
    }));
    expect(linesOf(await surveyTracks(db(), { wishes, countPlays: true }))).toEqual(wanted);
    const some = await surveyTracks(db(), { filter: Object.assign({}, ...wishes) as TrackFilter });
    const met = wanted.filter(({ unmet }) => unmet === 0).map((line) => ({ ...line, plays: 0 }));
    expect(met.length).toBeGreaterThan(20);
    expect(linesOf(some)).toEqual(met);
  });

  it("sees nothing where nothing is", async () => {
    expect((await surveyTracks(db())).ids).toHaveLength(0);
    await saveTrack(db(), newTrack());
    expect((await surveyTracks(db(), { filter: { playable: true } })).ids).toHaveLength(0);
    expect((await surveyTracks(db())).ids).toHaveLength(1);
  });
});
