import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Track } from "../catalogue/track.ts";
import { locationUri } from "./location-uri.ts";
import type { PlaylistFormat, TrackList } from "./playlist-file.ts";
import { writePlaylist } from "./write-playlist.ts";

const track = (more: Partial<Track>): Track => ({
  id: "1",
  title: "T",
  artist: "A",
  duration: 200.4,
  arousal: 0.5,
  valence: 0.25,
  ...more,
});
const LIST: TrackList = {
  title: 'A "calm" evening',
  tracks: [
    {
      track: track({ title: "Rock & <Roll>", artist: 'The "Quotes"', album: "It's", location: "/music/a b&c.mp3" }),
      reason: "Begins near how you feel now: sad.",
    },
    { track: track({ id: "2", title: "राग\nभैरव", artist: "مصطفى, 李", location: "https://example.org/å?q=1&r=2" }) },
    { track: track({ id: "3", title: "#not a comment", location: "#odd.mp3" }) },
  ],
};

/** Undoes the escapes of XML. */
const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");

/** Records of CSV by RFC 4180, read letter by letter. */
function records(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, inside] = ["", false];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (inside && c === '"' && text[i + 1] === '"') cell += text[++i]!;
    else if (c === '"') inside = !inside;
    else if (!inside && c === ",") [cell] = [(rows.at(-1)!.push(cell), "")];
    else if (!inside && c === "\r" && text[i + 1] === "\n")
      [cell] = [(rows.at(-1)!.push(cell), rows.push([]), i++, "")];
    else cell += c;
  }
  return rows.slice(0, -1);
}

/** Any text of any script, with what formats trip over. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', "&", "<", ">", "'", ",", ";", "\n", "\r", "#", "]]>", "\t", "é", "राग", "音", "🎵"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
});
const lists = fc.array(
  fc.record({ title: text, artist: text, album: text, location: text.filter((t) => t.trim() !== "") }),
  { maxLength: 5 },
);
const listOf = (items: readonly Partial<Track>[]): TrackList => ({
  tracks: items.map((item, i) => ({ track: track({ ...item, id: `${i}` }), reason: item.title })),
});

describe("writePlaylist", () => {
  it("writes what players and people read", () => {
    const lines = (format: PlaylistFormat): string[] => writePlaylist(LIST, format).split(/\r?\n/);
    expect(lines("m3u8")).toMatchInlineSnapshot(`
      [
        "#EXTM3U",
        "#PLAYLIST:A "calm" evening",
        "#EXTINF:200,The "Quotes" - Rock & <Roll>",
        "/music/a b&c.mp3",
        "#EXTINF:200,مصطفى, 李 - राग भैरव",
        "https://example.org/å?q=1&r=2",
        "#EXTINF:200,A - #not a comment",
        "./#odd.mp3",
        "",
      ]
    `);
    expect(lines("xspf")).toMatchInlineSnapshot(`
      [
        "<?xml version="1.0" encoding="UTF-8"?>",
        "<playlist version="1" xmlns="http://xspf.org/ns/0/">",
        "  <title>A &quot;calm&quot; evening</title>",
        "  <trackList>",
        "    <track>",
        "      <location>file:///music/a%20b%26c.mp3</location>",
        "      <title>Rock &amp; &lt;Roll&gt;</title>",
        "      <creator>The &quot;Quotes&quot;</creator>",
        "      <annotation>Begins near how you feel now: sad.</annotation>",
        "      <album>It&apos;s</album>",
        "      <duration>200400</duration>",
        "    </track>",
        "    <track>",
        "      <location>https://example.org/%C3%A5?q=1&amp;r=2</location>",
        "      <title>राग",
        "भैरव</title>",
        "      <creator>مصطفى, 李</creator>",
        "      <duration>200400</duration>",
        "    </track>",
        "    <track>",
        "      <location>%23odd.mp3</location>",
        "      <title>#not a comment</title>",
        "      <creator>A</creator>",
        "      <duration>200400</duration>",
        "    </track>",
        "  </trackList>",
        "</playlist>",
        "",
      ]
    `);
    expect(lines("jspf")).toMatchInlineSnapshot(`
      [
        "{",
        "  "playlist": {",
        "    "title": "A \\"calm\\" evening",",
        "    "track": [",
        "      {",
        "        "location": [",
        "          "file:///music/a%20b%26c.mp3"",
        "        ],",
        "        "title": "Rock & <Roll>",",
        "        "creator": "The \\"Quotes\\"",",
        "        "annotation": "Begins near how you feel now: sad.",",
        "        "album": "It's",",
        "        "duration": 200400",
        "      },",
        "      {",
        "        "location": [",
        "          "https://example.org/%C3%A5?q=1&r=2"",
        "        ],",
        "        "title": "राग\\nभैरव",",
        "        "creator": "مصطفى, 李",",
        "        "duration": 200400",
        "      },",
        "      {",
        "        "location": [",
        "          "%23odd.mp3"",
        "        ],",
        "        "title": "#not a comment",",
        "        "creator": "A",",
        "        "duration": 200400",
        "      }",
        "    ]",
        "  }",
        "}",
        "",
      ]
    `);
    expect(lines("csv")).toMatchInlineSnapshot(`
      [
        "position,id,title,artist,album,duration,arousal,valence,tempo,location,reason",
        "1,1,Rock & <Roll>,"The ""Quotes""",It's,200.4,0.5,0.25,,/music/a b&c.mp3,Begins near how you feel now: sad.",
        "2,2,"राग",
        "भैरव","مصطفى, 李",,200.4,0.5,0.25,,https://example.org/å?q=1&r=2,",
        "3,3,#not a comment,A,,200.4,0.5,0.25,,#odd.mp3,",
        "",
      ]
    `);
    expect(lines("text")).toMatchInlineSnapshot(`
      [
        "A "calm" evening",
        "",
        "1. Rock & <Roll> – The "Quotes" (3:20)",
        "   Begins near how you feel now: sad.",
        "2. राग भैरव – مصطفى, 李 (3:20)",
        "3. #not a comment – A (3:20)",
        "",
      ]
    `);
  });

  it("writes CSV that reads back", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const [head, ...rows] = records(writePlaylist(listOf(items), "csv"));
        const at = (row: string[], name: string): string | undefined => row[head!.indexOf(name)];
        expect(
          rows.map((row) => [
            at(row, "title"),
            at(row, "artist"),
            at(row, "album"),
            at(row, "location"),
            at(row, "reason"),
          ]),
        ).toEqual(items.map(({ title, artist, album, location }) => [title, artist, album, location, title]));
      }),
    );
  });

  it("writes JSON and JSPF that read back", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const list = listOf(items);
        expect(JSON.parse(writePlaylist(list, "json"))).toEqual(JSON.parse(JSON.stringify(list)));
        const { playlist } = JSON.parse(writePlaylist(list, "jspf")) as {
          playlist: { track: { title: string; creator: string }[] };
        };
        expect(playlist.track.map(({ title, creator }) => [title, creator])).toEqual(
          items.map(({ title, artist }) => [title, artist]),
        );
      }),
    );
  });

  it("writes XSPF whose elements read back, with nothing unescaped", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const xml = writePlaylist(listOf(items), "xspf");
        const texts = (name: string): string[] =>
          [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, inner]) => plain(inner!));
        const held = (value: string): string =>
          value.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "\ufffd").toWellFormed();
        expect(texts("title")).toEqual(items.map(({ title }) => held(title)));
        expect(texts("creator")).toEqual(items.map(({ artist }) => held(artist)));
        expect(xml.replaceAll(/<\/?[a-zA-Z]+>/g, "").replace(/^.*\n.*\n/, "")).not.toMatch(
          /[<>]|&(?!(amp|lt|gt|quot|apos|#13);)/,
        );
        for (const uri of texts("location")) expect(uri).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });

  it("writes M3U8 with one line for each fact, whatever the names hold", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const lines = writePlaylist(listOf(items), "m3u8").split("\n");
        expect(lines).toHaveLength(2 + 2 * items.length);
        items.forEach(({ location }, i) => {
          expect(lines[1 + 2 * i]).toMatch(/^#EXTINF:200,/);
          const line = lines[2 + 2 * i]!;
          expect(line.startsWith("#")).toBe(false);
          if (!/[\p{Cc}\u2028\u2029]|^\s|\s$|^#/u.test(location)) expect(line).toBe(location);
        });
      }),
    );
  });
});

describe("locationUri", () => {
  it.each([
    ["C:\\Music\\a b.mp3", "file:///C:/Music/a%20b.mp3"],
    ["songs/ä.mp3", "songs/%C3%A4.mp3"],
    ["https://example.org/a%20b", "https://example.org/a%20b"],
    ["/odd/\ud800.mp3", "file:///odd/%EF%BF%BD.mp3"],
    ["/a#b?c.mp3", "file:///a%23b%3Fc.mp3"],
  ])("makes %s an address", (location, uri) => {
    expect(locationUri(location)).toBe(uri);
  });
});
