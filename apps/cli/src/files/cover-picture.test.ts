import { describe, expect, it } from "vitest";
import { coverPicture, LARGEST_COVER } from "./cover-picture.ts";
import { joined, latin } from "./tagged-files.testing.ts";

const JPEG = joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), latin("jpeg"));
const PNG = joined(Uint8Array.of(0x89), latin("PNG\r\n\x1a\n"), latin("png"));

describe("coverPicture", () => {
  it("prefers the front", () => {
    const back = { data: PNG, type: "Cover (back)" };
    expect(coverPicture([back, { data: JPEG, type: "Cover (front)" }])).toEqual({
      cover: { type: "image/jpeg", bytes: JPEG },
    });
    expect(coverPicture([back]).cover).toEqual({ type: "image/png", bytes: PNG });
    expect(coverPicture([])).toEqual({});
  });

  it("judges a picture by its bytes", () => {
    const begins = { GIF89a: "image/gif", "RIFF....WEBP": "image/webp", "....ftypavif": "image/avif" };
    for (const [begin, type] of Object.entries(begins))
      expect(coverPicture([{ data: latin(begin) }]).cover?.type).toBe(type);
    const page = { data: latin("<svg onload=alert(1)>"), type: "Cover (front)" };
    expect(coverPicture([page, { data: PNG }]).cover?.type).toBe("image/png");
    expect(coverPicture([page]).warning).toMatchInlineSnapshot(
      `"the cover is left out: it is no picture of a kind that is known"`,
    );
    expect(coverPicture([{ data: new Uint8Array() }]).cover).toBeUndefined();
  });

  it("leaves out what is too large", () => {
    const most = new Uint8Array(LARGEST_COVER);
    most.set(JPEG);
    expect(coverPicture([{ data: most }]).cover?.bytes.length).toBe(LARGEST_COVER);
    expect(coverPicture([{ data: joined(most, most) }]).warning).toMatchInlineSnapshot(
      `"the cover is left out: it has 10.0 MB, and 5.0 MB are the most that is kept"`,
    );
  });
});
