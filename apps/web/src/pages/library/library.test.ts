import { describe, expect, it } from "vitest";
import type { Points } from "@swar/contract";
import type { TrackView } from "../../api/api-types.ts";
import { additionEnd } from "./addition-words.ts";
import { filterWords } from "./filter-words.ts";
import { addressQuery, readLibraryQuery } from "./library-query.ts";
import { placeOfId } from "./place-of-id.ts";
import { readRange, writeRange } from "./range-text.ts";
import { filterRegion, regionFilter } from "./region-filter.ts";
import { regionRequest } from "./region-request.ts";
import { shownMask } from "./shown-mask.ts";
import { spreadSample } from "./spread-sample.ts";
import { tagChanges, tagTexts } from "./tag-changes.ts";
import { troubleWords } from "./trouble-words.ts";
import { visibleRows } from "./visible-rows.ts";

describe("readLibraryQuery", () => {
  it("reads what addressQuery writes, and leaves out what filters nothing", () => {
    const query = { filter: { text: "बोल & co", tempo: "60,", quadrant: "Q4" }, sort: "tempo", descending: true };
    const said = Object.entries(addressQuery(query)).flatMap(([name, value]) => (value ? [[name, value]] : []));
    expect(readLibraryQuery(new URLSearchParams(said))).toEqual(query);
    expect(readLibraryQuery(new URLSearchParams("text=&unknown=1"))).toEqual({
      filter: {},
      sort: "artist",
      descending: false,
    });
  });
});

describe("readRange", () => {
  it.each([
    ["60,90", [60, 90]],
    ["60,", [60, undefined]],
    [",0.5", [undefined, 0.5]],
    ["", [undefined, undefined]],
    ["x,y", [undefined, undefined]],
  ] as const)("reads %j", (text, range) => {
    expect(readRange(text)).toEqual(range);
    if (!text.includes("x")) expect(writeRange(readRange(text)) ?? "").toBe(text);
  });
});

describe("regionFilter", () => {
  it("is read back by filterRegion, to the thousandth", () => {
    const region = { valence: [0.1234, 0.5], arousal: [0, 1] } as const;
    expect(regionFilter(region)).toEqual({ valence: "0.123,0.5", arousal: "0,1" });
    expect(filterRegion({ valence: "0.123,0.5" })).toEqual({ valence: [0.123, 0.5], arousal: [0, 1] });
    expect(filterRegion({ text: "x" })).toBeUndefined();
  });
});

describe("shownMask", () => {
  it("marks those that are among the others, in one pass", () => {
    expect([...shownMask([1, 4, 9, 12], [2, 4, 12])]).toEqual([0, 1, 0, 1]);
    expect([...shownMask([1, 4], [])]).toEqual([0, 0]);
  });
});

describe("placeOfId", () => {
  it("finds each id, and none that is not there", () => {
    const ids = [3, 5, 8, 13, 21];
    expect(ids.map((id) => placeOfId(ids, id))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 4, 22].map((id) => placeOfId(ids, id))).toEqual([-1, -1, -1]);
    expect(placeOfId([], 1)).toBe(-1);
  });
});

describe("visibleRows", () => {
  const rows = { window: 600, height: 60, count: 1000 };
  it("covers the window and a little around, and stays within the list", () => {
    expect(visibleRows({ ...rows, above: -120 })).toEqual({ first: 0, end: 16 });
    expect(visibleRows({ ...rows, above: 6000 })).toEqual({ first: 92, end: 118 });
    expect(visibleRows({ ...rows, above: 60_000 })).toEqual({ first: 984, end: 1000 });
    expect(visibleRows({ ...rows, above: -9000 })).toEqual({ first: 0, end: 16 });
    expect(visibleRows({ ...rows, above: 0, count: 0 })).toEqual({ first: 0, end: 0 });
  });
});

describe("spreadSample", () => {
  it("keeps both ends and is even between them", () => {
    expect(spreadSample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3)).toEqual([0, 5, 10]);
    expect(spreadSample([1, 2], 5)).toEqual([1, 2]);
    expect(spreadSample([1, 2], 1)).toEqual([1]);
  });
});

describe("regionRequest", () => {
  const column = (...values: number[]) => Float32Array.from(values);
  const points: Points = {
    ids: Int32Array.of(1, 2, 3, 4),
    valence: column(0.5, 0.6, 0.7, 0.8),
    arousal: column(0.75, 0.25, 0.5, 0.125),
    duration: column(180, 180, Number.NaN, 180),
    tempo: column(0, 0, 0, 0),
    energy: column(0, 0, 0, 0),
    year: column(0, 0, 0, 0),
    flags: Uint8Array.of(1, 1, 3, 2),
  };

  it("asks for what can be played alone, from the quietest to the liveliest", () => {
    const request = regionRequest(points, { minutes: 60, course: "rising" });
    expect(request).toMatchObject({ mode: "direct", minutes: 10, constraints: { mustInclude: ["2", "3", "1"] } });
    expect(request?.from).toMatchObject({ arousal: 0.25 });
    expect(request?.to).toMatchObject({ arousal: 0.75 });
    expect(regionRequest(points, { minutes: 60, course: "falling" })?.from).toMatchObject({ arousal: 0.75 });
  });

  it("asks for about as much as was wished, and for nothing where nothing can be played", () => {
    expect(regionRequest(points, { minutes: 6, course: "rising" })?.constraints?.mustInclude).toEqual(["2", "1"]);
    expect(regionRequest({ ...points, flags: new Uint8Array(4) }, { minutes: 6, course: "rising" })).toBeUndefined();
  });
});

describe("tagChanges", () => {
  const track = { title: "Bol", genre: "pop", year: 1990 } as TrackView;
  it("names what is different alone, and clears what was emptied", () => {
    const texts = { ...tagTexts(track), genre: " ", year: "1991", artist: " Zoë " };
    expect(tagChanges(track, texts)).toEqual({ artist: "Zoë", genre: null, year: 1991 });
    expect(tagChanges(track, tagTexts(track))).toEqual({});
  });
});

describe("troubleWords", () => {
  it.each([
    ["/music/a.mp3: decodeAudio: the file must be audio", "a.mp3", "The file must be audio."],
    ["library: this is a bug.", undefined, "This is a bug."],
  ])("reads %j", (message, file, words) => {
    expect(troubleWords(message)).toEqual({ file, words });
  });
});

describe("filterWords", () => {
  it.each([
    ["tempo", "60,90", "tempo 60 to 90"],
    ["duration", "120,", "length from 2:00"],
    ["year", ",1979", "year up to 1979"],
    ["quadrant", "Q3", "quiet and unpleasant"],
    ["playable", "false", "no file is there"],
  ] as const)("says %s=%s", (name, value, words) => expect(filterWords(name, value)).toBe(words));
});

describe("additionEnd", () => {
  const none = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, troubles: 0 };
  it("says what came in and what did not, and why it ended early", () => {
    const added = { ...none, heard: 3, copies: 1, failed: 2 };
    expect(additionEnd({ state: "done", added })).toBe("3 tracks added, 1 copy, 2 files could not be heard.");
    expect(additionEnd({ state: "done", added: { ...none, known: 4 } })).toBe("Nothing new, 4 files known already.");
    const error = { code: "file-unreadable", message: "/music: it must be readable; change its rights" };
    expect(additionEnd({ state: "failed", error })).toBe("It must be readable; change its rights.");
  });
});
