import { isAddress } from "../files/with-location.ts";

/** That what lies below `from` on the machine that found it lies below `to` for this one: a folder, or an address of the web. */
export interface LocationRule {
  readonly from: string;
  readonly to: string;
}

/**
 * Says where files lie for this machine, by the first rule that fits; by none, where they lie for the others.
 * @example locator([{ from: "/music", to: "https://nas/m" }])("/music/a b.mp3") // "https://nas/m/a%20b.mp3"
 */
export function locator(rules: readonly LocationRule[]): (path: string) => string {
  const plain = rules.map(({ from, to }) => ({ from: withoutEnd(from), to: withoutEnd(to) }));
  return (path) => {
    for (const { from, to } of plain) {
      if (!path.startsWith(from) || !/^[/\\]/.test(path.slice(from.length))) continue;
      const names = path.slice(from.length + 1).split(/[/\\]/);
      return [to, ...(isAddress(to) ? names.map(encodeURIComponent) : names)].join("/");
    }
    return path;
  };
}

function withoutEnd(place: string): string {
  return place.replace(/[/\\]+$/, "");
}
