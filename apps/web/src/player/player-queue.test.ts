import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_QUEUE,
  type PlayerQueue,
  withMoved,
  withOn,
  withoutEntry,
  withReplaced,
  withTracks,
} from "./player-queue.ts";
import type { PlayerTrack } from "./player-track.ts";

const track = (id: string): PlayerTrack => ({ id, title: id, source: `/${id}` });
const queue = (ids: string, on = 0): PlayerQueue => withOn(withTracks(EMPTY_QUEUE, ids.split("").map(track)), on);
const shown = ({ entries, index }: PlayerQueue): string =>
  entries.map((entry, i) => (i === index ? entry.track.id.toUpperCase() : entry.track.id)).join("");

describe("a queue", () => {
  it("takes more tracks at its end or before a place, and what is on stays on", () => {
    expect(shown(withTracks(EMPTY_QUEUE, [track("a"), track("b")]))).toBe("Ab");
    expect(shown(withTracks(queue("abc", 1), [track("x")]))).toBe("aBcx");
    expect(shown(withTracks(queue("abc", 1), [track("x")], 1))).toBe("axBc");
    expect(shown(withTracks(queue("abc", 1), [track("x")], 2))).toBe("aBxc");
  });

  it("loses a track; where that was on, the next one is, or the last", () => {
    expect(shown(withoutEntry(queue("abc", 1), 0))).toBe("Bc");
    expect(shown(withoutEntry(queue("abc", 1), 1))).toBe("aC");
    expect(shown(withoutEntry(queue("abc", 2), 2))).toBe("aB");
    expect(withoutEntry(queue("a"), 0)).toEqual(EMPTY_QUEUE);
  });

  it("moves and replaces", () => {
    expect(shown(withMoved(queue("abcd", 1), 1, 3))).toBe("acdB");
    expect(shown(withMoved(queue("abcd", 1), 3, 0))).toBe("daBc");
    expect(shown(withReplaced(queue("abc", 1), 2, track("x")))).toBe("aBx");
  });

  it("refuses places that are not there", () => {
    expect(() => withoutEntry(queue("ab"), 2)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: queue: place must be in the queue, got 2]`,
    );
    expect(() => withOn(queue("ab"), -1)).toThrow(/place must be in the queue/);
    expect(() => withTracks(queue("ab"), [track("x")], 3)).toThrow(/the queue or its end/);
  });

  it("keeps keys apart, and what is on in the queue, whatever is done", () => {
    const step = fc.tuple(fc.constantFrom("add", "remove", "move", "replace"), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = queue("abc", 1);
        for (const [what, a, b] of steps) {
          const count = now.entries.length;
          if (what === "add") now = withTracks(now, [track("x"), track("x")], a % (count + 1));
          else if (count > 0 && what === "remove") now = withoutEntry(now, a % count);
          else if (count > 0 && what === "move") now = withMoved(now, a % count, b % count);
          else if (count > 0) now = withReplaced(now, a % count, track("y"));
          expect(new Set(now.entries.map(({ key }) => key)).size).toBe(now.entries.length);
          expect(now.entries.length === 0 ? now.index === -1 : now.entries[now.index] !== undefined).toBe(true);
        }
      }),
    );
  });
});
