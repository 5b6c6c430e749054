import type { Cover } from "@swar/storage";

/** Bytes of a cover at most. */
export const LARGEST_COVER = 5_000_000;

/** A picture as tags hold it. */
export interface Picture {
  readonly data: Uint8Array;
  /** What it shows, such as `Cover (front)`. */
  readonly type?: string;
}

/** What pictures begin with: what a tag says of their type is often wrong. */
const TYPES: readonly (readonly [type: string, begin: RegExp])[] = [
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/png", /^\x89PNG\r\n/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[^]{4}WEBP/],
  ["image/avif", /^[^]{4}ftypavi[fs]/],
  ["image/bmp", /^BM[^]{12}/],
];

/** The cover among `pictures`, that of the front before others; and whether one was there that was left out, and why. */
export function coverPicture(pictures: readonly Picture[]): { readonly cover?: Cover; readonly warning?: string } {
  const isFront = ({ type }: Picture): boolean => /front/i.test(type ?? "");
  const ordered = [...pictures.filter(isFront), ...pictures.filter((picture) => !isFront(picture))];
  const reasons: string[] = [];
  for (const { data } of ordered) {
    const type = imageType(data);
    if (type === undefined) reasons.push("the cover is left out: it is no picture of a kind that is known");
    else if (data.length > LARGEST_COVER) {
      const [size, most] = [data.length, LARGEST_COVER].map((bytes) => (bytes / 1e6).toFixed(1));
      reasons.push(`the cover is left out: it has ${size} MB, and ${most} MB are the most that is kept`);
    } else return { cover: { type, bytes: Uint8Array.from(data) } };
  }
  return reasons[0] === undefined ? {} : { warning: reasons[0] };
}

function imageType(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return TYPES.find(([, test]) => test.test(begin))?.[0];
}
