import type { Track, TrackDetails } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../terminal/display-width.ts";
import { TRACK_LISTS } from "./track-lists.ts";
import { trackJson } from "./track-json.ts";
import { trackText } from "./track-text.ts";

const TRACK: Track = {
  id: 12,
  content: "sha256:00ff",
  source: "audio",
  title: "Jóga",
  artist: "Björk",
  album: "Homogenic, or so",
  genre: "Trip-Hop",
  year: 1997,
  language: "en",
  explicit: false,
  duration: 305.4,
  arousal: 0.61,
  valence: 0.42,
  quadrant: "Q2",
  uncertainty: { arousal: 0.1, valence: 0.12 },
  features: { energy: 0.5, loudness: -9.13, tempo: 84.2, key: 10, mode: 0, danceability: 0.4, acousticness: 0.25 },
  model: { name: "default", version: "1" },
  added: new Date("2026-01-02T03:04:05Z"),
};

const DETAILS: TrackDetails = {
  ...TRACK,
  analysis: {
    curve: { step: 100, time: [0, 100, 200, 300], arousal: [0.4, 0.6, 0.7, 0.8], valence: [0.42, 0.42, 0.42, 0.42] },
    descriptors: { tempo: 84.2 },
    warnings: ["the tags are damaged\u001B[2J"],
  },
  files: [
    { path: "/m/a\n.mp3", trackId: 12, size: 7, modified: 0, seen: TRACK.added, missing: undefined },
    { path: "/n/a.mp3", trackId: 12, size: 7, modified: 0, seen: TRACK.added, missing: new Date("2026-02-03") },
  ],
  hasCover: true,
  plays: 2,
  lastPlayed: new Date("2026-03-04T05:06:07Z"),
};

const ODD: Track = {
  ...TRACK,
  title: "राग 蓝调 🎵\n\u001B[2J".repeat(9),
  artist: undefined,
  year: undefined,
  duration: undefined,
};

describe("TRACK_LISTS.text", () => {
  const { head, line } = TRACK_LISTS.text;

  it("is a table", () => {
    expect(head(80) + line(TRACK, 80) + line(ODD, 80)).toMatchInlineSnapshot(`
      "         title                   artist           year    length         A     V
           12  Jóga                    Björk            1997      5:05  Q2  0.61  0.42
           12  राग 蓝调 🎵\\n\\u001b[2…                                   Q2  0.61  0.42
      "
    `);
  });

  it.each([60, 80, 100, 200])("fits a terminal of %i columns, whatever tracks are called", (columns) => {
    for (const track of [TRACK, ODD, { ...ODD, artist: "長".repeat(200), duration: 99_999 }]) {
      const text = line(track, columns);
      expect(text.split("\n")).toHaveLength(2);
      expect(displayWidth(text.trimEnd())).toBeLessThanOrEqual(columns);
    }
  });
});

describe("TRACK_LISTS.json and TRACK_LISTS.csv", () => {
  it("hold all that is known of a track", () => {
    expect(TRACK_LISTS.json.line(TRACK, 80)).toMatchInlineSnapshot(`
      "{"id":12,"content":"sha256:00ff","source":"audio","title":"Jóga","artist":"Björk","album":"Homogenic, or so","genre":"Trip-Hop","year":1997,"language":"en","explicit":false,"duration":305.4,"arousal":0.61,"valence":0.42,"quadrant":"Q2","uncertainty":{"arousal":0.1,"valence":0.12},"features":{"energy":0.5,"loudness":-9.13,"tempo":84.2,"key":10,"mode":0,"danceability":0.4,"acousticness":0.25},"model":{"name":"default","version":"1"},"added":"2026-01-02T03:04:05.000Z"}
      "
    `);
    const { head, line } = TRACK_LISTS.csv;
    expect((head(80) + line(TRACK, 80)).split("\r\n")).toMatchInlineSnapshot(`
      [
        "id,source,title,artist,album,genre,year,language,explicit,duration,arousal,valence,quadrant,uncertainty_arousal,uncertainty_valence,acousticness,danceability,energy,instrumentalness,liveness,loudness,speechiness,tempo,spotify_valence,key,mode,model,added,content",
        "12,audio,Jóga,Björk,"Homogenic, or so",Trip-Hop,1997,en,false,305.4,0.61,0.42,Q2,0.1,0.12,0.25,0.4,0.5,,,-9.13,,84.2,,10,0,default 1,2026-01-02T03:04:05.000Z,sha256:00ff",
        "",
      ]
    `);
    const quoted = TRACK_LISTS.csv.line({ ...TRACK, title: 'a "b"\nc' }, 80);
    expect(quoted).toContain('"a ""b""\nc"');
  });
});

describe("trackText", () => {
  it("is all that is known, safe for a terminal", () => {
    expect(trackText(DETAILS, 80)).toMatchInlineSnapshot(`
      "Björk – Jóga
        Homogenic, or so, Trip-Hop, 1997, en
        lively and unpleasant (Q2), too near the middle to be sure
        arousal 0.61 ± 0.10  ▁▄▆█  0.40 to 0.80
        valence 0.42 ± 0.12  ▅▅▅▅  0.42 to 0.42
        arousal ↑
        │tense               ╎               happy│
        │                    ╎                    │
        │                    ╎                    │
        │                 ·  ╎                    │
        │                 ·  ╎                    │
        │                 ●  ╎                    │
        │                 ·  ╎                    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        │                 ·  ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │sad                 ╎                calm│
        └─────────────────────────────────────────┘ valence →
        ● mean of the song   · its path   ± one standard error
        5:05 long, heard by default 1
        estimated 84 BPM, B♭ minor, −9.1 dB, energy 0.50, danceability 0.40,
                  acousticness 0.25
        number    12, added 2026-01-02, played 2 times, last 2026-03-04
        cover     kept
        files     /m/a\\n.mp3
                  /n/a.mp3 (missing since 2026-02-03)
        note: the tags are damaged\\u001b[2J
      "
    `);
  });

  it("leaves out what is not known", () => {
    const bare: TrackDetails = {
      ...DETAILS,
      ...Object.fromEntries(
        ["album", "genre", "year", "language", "duration", "uncertainty"].map((name) => [name, undefined]),
      ),
      source: "catalogue",
      artist: undefined,
      title: undefined,
      features: {},
      analysis: {},
      files: [],
      hasCover: false,
      plays: 0,
      lastPlayed: undefined,
    };
    const text = trackText(bare, 80).replaceAll(/ *│.*\n/g, "");
    expect(text).toMatchInlineSnapshot(`
      "(no title)
        lively and unpleasant (Q2)
        arousal 0.61
        valence 0.42
        arousal ↑
        └─────────────────────────────────────────┘ valence →
        ● the song
        of unknown length, placed by default 1 from Spotify's features
        number    12, added 2026-01-02, never played
      "
    `);
  });

  it.each([60, 80, 120])("fits a terminal of %i columns", (columns) => {
    const lines = trackText({ ...DETAILS, features: { ...TRACK.features, instrumentalness: 0.1 } }, columns).split(
      "\n",
    );
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
  });
});

describe("trackJson", () => {
  it("has the names of the HTTP API", () => {
    const { files, ...rest } = JSON.parse(trackJson(DETAILS)) as Record<string, unknown>;
    expect(files).toEqual([
      { path: "/m/a\n.mp3", bytes: 7, modified: "1970-01-01T00:00:00.000Z" },
      { path: "/n/a.mp3", bytes: 7, modified: "1970-01-01T00:00:00.000Z", missing: "2026-02-03T00:00:00.000Z" },
    ]);
    expect(rest).toMatchObject({ id: 12, hasCover: true, curve: DETAILS.analysis.curve, descriptors: { tempo: 84.2 } });
    expect(rest).not.toHaveProperty("analysis");
  });
});
