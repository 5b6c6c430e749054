import { locationUri } from "./location-uri.ts";
import type { ListedTrack, TrackList } from "./playlist-file.ts";

/**
 * XSPF, version 1.
 * @see https://www.xspf.org/spec
 */
export function toXspf({ tracks, title }: TrackList): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<playlist version="1" xmlns="http://xspf.org/ns/0/">',
    ...element("title", title, "  "),
    "  <trackList>",
    ...tracks.flatMap(entry),
    "  </trackList>",
    "</playlist>",
    "",
  ].join("\n");
}

function entry({ track, reason }: ListedTrack): string[] {
  const { location, title, artist, album, duration } = track;
  const inner = [
    ...element("location", location === undefined ? undefined : locationUri(location), "      "),
    ...element("title", title, "      "),
    ...element("creator", artist, "      "),
    ...element("annotation", reason, "      "),
    ...element("album", album, "      "),
    ...element("duration", String(Math.round(1000 * duration)), "      "),
  ];
  return ["    <track>", ...inner, "    </track>"];
}

function element(name: string, text: string | undefined, indent: string): string[] {
  return text === undefined ? [] : [`${indent}<${name}>${escapeXml(text)}</${name}>`];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};

/**
 * `text` as the content of an element. Control characters, most of which XML 1.0 cannot hold, become the replacement character.
 * @see Extensible Markup Language 1.0, fifth edition, section 2.2.
 * @example escapeXml("Rock & Roll") // "Rock &amp; Roll"
 */
export function escapeXml(text: string): string {
  const held = text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "\ufffd");
  return held.replaceAll(/[&<>"'\r]/g, (character) => ENTITIES[character] as string);
}
