/**
 * Marks that would cover each other are moved apart until each can be read. Numbers on maps are laid out so by "force" methods: marks push each
 * other away, and each is drawn back to where it belongs.
 * @see Christensen, Marks & Shieber (1995), An empirical study of algorithms for point-feature label placement, ACM Transactions on Graphics 14 (3).
 */

/** A place in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface SpreadOptions {
  /** How far the middles of two marks must at least stand apart, in pixels; above 0. */
  readonly apart: number;
  /** How far a mark may go from its place, in pixels; one that would have to go farther is left out. */
  readonly farthest: number;
  /** The square in which they must stay, in pixels from its corner. */
  readonly within: readonly [low: number, high: number];
  /** Indices of marks that stay where they are. */
  readonly fixed?: readonly number[];
}

const ROUNDS = 120;
/** The part of its way back that a mark goes in each round; less and less, so that it comes to rest. */
const BACK = 0.08;
/** By so much less than `apart`, two marks still count as apart. */
const TOLERANCE = 0.5;
/** Nearer than this is the very same place. */
const SAME = 1e-6;
/** Marks at the very same place set out in different directions: the golden angle never comes back to one. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where each mark at `places` can stand; undefined for those for which there is no room. Nothing moves that nothing covers.
 * @example spreadMarks([{ x: 50, y: 50 }], { apart: 24, farthest: 60, within: [12, 88] }) // [{ x: 50, y: 50 }]
 */
export function spreadMarks(places: readonly Spot[], options: SpreadOptions): readonly (Spot | undefined)[] {
  const fixed = new Set(options.fixed);
  let marks = places.map((place, index): Mark => ({ index, place, isFixed: fixed.has(index), x: place.x, y: place.y }));
  for (;;) {
    relax(marks, options);
    const crowded = marks.filter((mark) => !fits(mark, marks, options));
    if (crowded.length === 0) break;
    // Half of them go at once, so that a thousand marks do not take a thousand rounds.
    const gone = new Set(crowded.slice(Math.floor(crowded.length / 2)));
    marks = marks.filter((mark) => !gone.has(mark)).map((mark) => ({ ...mark, ...mark.place }));
  }
  const spots = new Map(marks.map(({ index, x, y }) => [index, { x, y }]));
  return places.map((_, index) => spots.get(index));
}

/** A mark on its way. */
interface Mark {
  readonly index: number;
  readonly place: Spot;
  readonly isFixed: boolean;
  x: number;
  y: number;
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Lets marks push each other for some rounds. */
function relax(marks: readonly Mark[], { apart, within: [low, high] }: SpreadOptions): void {
  const free = marks.filter(({ isFixed }) => !isFixed);
  for (let round = 0; round < ROUNDS; round++) {
    const back = BACK * (1 - round / ROUNDS);
    for (const mark of free) {
      mark.x += back * (mark.place.x - mark.x);
      mark.y += back * (mark.place.y - mark.y);
    }
    marks.forEach((mark, i) => {
      for (let j = 0; j < i; j++) push(marks[j] as Mark, mark, apart);
    });
    for (const mark of free) {
      mark.x = Math.min(high, Math.max(low, mark.x));
      mark.y = Math.min(high, Math.max(low, mark.y));
    }
  }
  // What nothing pushed is exactly where it was.
  for (const mark of free) if (distance(mark, mark.place) < TOLERANCE) Object.assign(mark, mark.place);
}

/** Moves two marks that cover each other apart: both by half of what is wanting, or the one that may move by all. */
function push(a: Mark, b: Mark, apart: number): void {
  const away = distance(a, b);
  if (away >= apart || (a.isFixed && b.isFixed)) return;
  const isSame = away < SAME;
  const [dx, dy] = isSame
    ? [Math.cos(GOLDEN * b.index), Math.sin(GOLDEN * b.index)]
    : [(b.x - a.x) / away, (b.y - a.y) / away];
  const by = apart - away;
  const ofA = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
  a.x -= ofA * by * dx;
  a.y -= ofA * by * dy;
  b.x += (1 - ofA) * by * dx;
  b.y += (1 - ofA) * by * dy;
}

/** Whether a mark is near enough to its place, and clear of those before it and of all that are fixed. */
function fits(mark: Mark, marks: readonly Mark[], { apart, farthest }: SpreadOptions): boolean {
  if (mark.isFixed) return true;
  if (distance(mark, mark.place) > farthest) return false;
  return marks.every(
    (other) =>
      other === mark || (other.index > mark.index && !other.isFixed) || distance(other, mark) >= apart - 2 * TOLERANCE,
  );
}
