import { pointOfWord } from "@swar/recommend";
import { describe, expect, it } from "vitest";
import { askedOf } from "./asked-of.ts";
import { FIRST_QUESTION } from "./question.ts";

const now = { arousal: 0.8, valence: 0.3 };

describe("askedOf", () => {
  it("asks for nothing but the way where nothing else was said", () => {
    expect(askedOf({ ...FIRST_QUESTION, now })).toEqual({
      from: now,
      to: pointOfWord("calm"),
      minutes: 30,
      mode: "iso",
    });
  });

  it("lets an exact tempo stand in place of a calm one, and one track an artist in place of a number", () => {
    const asked = askedOf({
      ...FIRST_QUESTION,
      now,
      calmTempo: true,
      tempo: [60, 70],
      onePerArtist: true,
      perArtist: 3,
    });
    expect(asked.constraints).toEqual({ tempo: { min: 60, max: 70 }, perArtist: 1 });
    const calm = askedOf({ ...FIRST_QUESTION, now, calmTempo: true, perArtist: 3 });
    expect(calm.constraints).toEqual({ tempo: { max: 100 }, perArtist: 3 });
  });

  it("takes names apart at commas, and leaves out what is empty", () => {
    const asked = askedOf({ ...FIRST_QUESTION, now, genres: " raga, , ambient ", languages: " ," });
    expect(asked.constraints).toEqual({ genre: ["raga", "ambient"] });
  });

  it("says what is known, new, explicit or lately heard as the server counts it", () => {
    const asked = askedOf({
      ...FIRST_QUESTION,
      now,
      familiarity: "new",
      withoutExplicit: true,
      notHeardDays: 7,
    });
    expect(asked.constraints).toEqual({ familiarity: { max: 0 }, explicit: false, repeatDays: 7 });
    const known = askedOf({ ...FIRST_QUESTION, now, familiarity: "known" });
    // One play counts as known: 1 / (1 + 2).
    expect(known.constraints?.familiarity?.min).toBeLessThanOrEqual(1 / 3);
    expect(known.constraints?.familiarity?.min).toBeGreaterThan(0);
  });
});
