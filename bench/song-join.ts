/*
 * Which row of a table of songs is about the same recording as a row of another table: by artist and title, however
 * they are spelled, never by a remix for the original. Where rows say that there are several recordings, none is taken.
 */

/** A song as a table names it. */
export interface NamedSong {
  readonly artist: string;
  readonly title: string;
}

/** A song of which the tempo is known too, by which two recordings are told apart. */
export interface KnownSong extends NamedSong {
  readonly tempo: number;
}

/** Words in brackets or behind a dash that make another recording of a song. */
const VERSION =
  /\b(acoustic|dub|demo|english|extended|instrumental|karaoke|live|mix|remix|reprise|session|spanish|unplugged)\b/g;

/** Two rows whose tempi differ by more are about two recordings. */
const SAME_TEMPO = 0.01;

/** A title is long enough to be known by all of its letters but one. */
const LONG = 10;

function words(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|['’`.]/gu, "")
    .replaceAll(/[&+]/g, " and ")
    .replaceAll(/\bjr\b/g, "junior");
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length > 1 && ["the", "a"].includes(found[0]!) ? found.slice(1) : found;
}

const withoutGuests = (text: string): string => text.replace(/\b(feat|ft|featuring)\b.*$/i, "");

interface Names {
  readonly artist: string;
  /** The title without what stands in brackets, or behind a dash or stroke. */
  readonly short: string;
  /** All words in alphabetical order, for brackets come before and after. */
  readonly long: string;
  readonly version: string;
}

function namesOf({ artist, title }: NamedSong): Names {
  const bare = title.replaceAll(/[([].*?[)\]]/g, " ").replace(/(\s[-–]\s|\/).*$/, "");
  return {
    artist: words(withoutGuests(artist)).join(" "),
    short: words(withoutGuests(bare)).join(" "),
    long: words(title).toSorted().join(" "),
    version: [...new Set(title.toLowerCase().match(VERSION))].toSorted().join(" "),
  };
}

/** Whether one of two texts becomes the other by changing, adding or dropping one letter. */
function nearlyEqual(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return [1, 0].some((i) => [1, 0].some((j) => i + j > 0 && a.slice(same + i) === b.slice(same + j)));
}

function isSame(a: Names, b: Names): boolean {
  if (a.version !== b.version) return false;
  const equal = (a.short !== "" && a.short === b.short) || a.long === b.long;
  if (a.artist === b.artist) return equal || (a.short.length >= LONG && nearlyEqual(a.short, b.short));
  const [fewer, more] = [a.artist, b.artist].toSorted((x, y) => x.length - y.length) as [string, string];
  return equal && fewer.includes(" ") && more.startsWith(`${fewer} `);
}

/** For each of `songs` that is known: itself and the first of `known` that is about it. */
export function joinSongs<S extends NamedSong, K extends KnownSong>(
  songs: readonly S[],
  known: readonly K[],
): { readonly song: S; readonly known: K }[] {
  const named = known.map((row) => ({ row, names: namesOf(row) }));
  return songs.flatMap((song) => {
    const names = namesOf(song);
    const found = named.filter((each) => isSame(names, each.names)).map(({ row }) => row);
    const [first] = found;
    const one = found.every(({ tempo }) => Math.abs(tempo / first!.tempo - 1) <= SAME_TEMPO);
    return first && one ? [{ song, known: first }] : [];
  });
}
