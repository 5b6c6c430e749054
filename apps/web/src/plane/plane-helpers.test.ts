import { MOOD_WORDS } from "@swar/recommend";
import { describe, expect, it } from "vitest";
import { chooseHandle } from "./choose-handle.ts";
import { hitTest } from "./hit-test.ts";
import { nextToward } from "./next-toward.ts";
import { pathPieces } from "./path-pieces.ts";
import { placeAt, timeNear } from "./path-time.ts";
import { placeWords } from "./place-words.ts";
import { planeScale } from "./plane-scale.ts";
import { pointGrid } from "./point-grid.ts";
import { isInRegion, movedRegion, oppositeCorner, regionBetween } from "./region.ts";
import { stepPoint } from "./step-point.ts";

const MIDDLE = { arousal: 0.5, valence: 0.5 };
const path = { id: "a", name: "A", valence: [0.1, 0.5, 0.9], arousal: [0.1, 0.1, 0.9], time: [0, 10, 30] };

describe("planeScale", () => {
  it("puts pleasant to the right and lively at the top", () => {
    const { x, y, size } = planeScale(500);
    expect(x(1)).toBeGreaterThan(x(0));
    expect(y(1)).toBeLessThan(y(0));
    expect([x(0.5), y(0.5)]).toEqual([size / 2, size / 2]);
  });

  it("goes back to the same place, and stays on the plane", () => {
    const { x, y, pointAt } = planeScale(333);
    expect(pointAt(x(0.123), y(0.987))).toEqual({ valence: 0.123, arousal: 0.987 });
    expect(pointAt(-50, 9999)).toEqual({ valence: 0, arousal: 0 });
  });
});

describe("stepPoint", () => {
  it.each([
    ["ArrowRight", false, { arousal: 0.5, valence: 0.51 }],
    ["ArrowLeft", true, { arousal: 0.5, valence: 0.4 }],
    ["ArrowUp", true, { arousal: 0.6, valence: 0.5 }],
    ["ArrowDown", false, { arousal: 0.49, valence: 0.5 }],
    ["PageUp", false, { arousal: 0.6, valence: 0.5 }],
    ["PageDown", false, { arousal: 0.4, valence: 0.5 }],
    ["Home", false, { arousal: 0.5, valence: 0 }],
    ["End", false, { arousal: 0.5, valence: 1 }],
    ["Tab", false, undefined],
  ])("%s, with Shift: %s", (key, shiftKey, expected) => {
    expect(stepPoint(MIDDLE, { key, shiftKey })).toEqual(expected);
  });

  it("stops at the edge, and adds up without dust", () => {
    expect(stepPoint({ arousal: 0.995, valence: 0 }, { key: "ArrowUp", shiftKey: false })).toEqual({
      arousal: 1,
      valence: 0,
    });
    let point = { arousal: 0, valence: 0 };
    for (let i = 0; i < 30; i++) point = stepPoint(point, { key: "ArrowRight", shiftKey: false })!;
    expect(point.valence).toBe(0.3);
  });
});

describe("placeWords", () => {
  const boxOf = ({ word, x, y }: { word: string; x: number; y: number }) => {
    const half = (word.length * 0.54 * 12) / 2;
    return { left: x - half, right: x + half, top: y - 6, bottom: y + 6 };
  };
  it.each([280, 360, 520, 800])("lets no words touch each other at %d pixels", (size) => {
    const boxes = placeWords(planeScale(size), { few: false, textSize: 12, taken: [] }).map(boxOf);
    const touching = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(touching).toEqual([]);
    expect(boxes.every(({ left, right }) => left >= 0 && right <= size)).toBe(true);
  });

  it("has room for more on a larger plane, and for a dozen at most where few are wanted", () => {
    const count = (size: number, few: boolean) => placeWords(planeScale(size), { few, textSize: 12, taken: [] }).length;
    expect(count(900, false)).toBeGreaterThan(count(320, false));
    expect(count(900, false)).toBeGreaterThan(MOOD_WORDS.length * 0.7);
    expect(count(900, true)).toBe(12);
  });

  it("keeps away from what is taken", () => {
    const taken = [{ left: 0, right: 400, top: 0, bottom: 200 }];
    const words = placeWords(planeScale(400), { few: false, textSize: 12, taken });
    expect(words.length).toBeGreaterThan(3);
    expect(words.every(({ y }) => y > 200)).toBe(true);
  });
});

describe("placeAt", () => {
  it("goes between points in proportion, and stays at the ends", () => {
    expect(placeAt(path, 5)!.valence).toBeCloseTo(0.3);
    expect(placeAt(path, 20)!.arousal).toBeCloseTo(0.5);
    expect(placeAt(path, -3)).toEqual({ valence: 0.1, arousal: 0.1 });
    expect(placeAt(path, 99)).toEqual({ valence: 0.9, arousal: 0.9 });
    expect(placeAt({ ...path, valence: [], arousal: [], time: [] }, 1)).toBeUndefined();
    expect(placeAt({ ...path, valence: [0.2], arousal: [0.3], time: [0] }, 1)).toEqual({ valence: 0.2, arousal: 0.3 });
  });
});

describe("timeNear", () => {
  it("gives the time of the nearest place, and none that is too far", () => {
    expect(timeNear(path, { valence: 0.3, arousal: 0.12 }, 0.05)!.time).toBeCloseTo(5);
    expect(timeNear(path, { valence: 0.1, arousal: 0.9 }, 0.05)).toBeUndefined();
  });
});

describe("pathPieces", () => {
  it("changes its colour where the quadrant changes, and grows with time", () => {
    const count = 200;
    const rising = Array.from({ length: count }, (_, i) => i / (count - 1));
    const pieces = pathPieces({ id: "r", name: "R", valence: rising, arousal: rising }, planeScale(400));
    expect([...new Set(pieces.map((piece) => piece.quadrant))]).toEqual(["Q3", "Q1"]);
    expect(pieces[0]!.when).toBe(0);
    expect(pieces.at(-1)!.when).toBe(1);
    expect(pieces.map(({ when }) => when)).toEqual(pieces.map(({ when }) => when).toSorted((a, b) => a - b));
  });

  it("joins its pieces without gaps, and thins long ones to both their ends", () => {
    const long = Array.from({ length: 20_003 }, (_, i) => (i % 1000) / 1000);
    const scale = planeScale(400);
    const pieces = pathPieces({ id: "l", name: "L", valence: long, arousal: long }, scale);
    const ends = pieces.map(({ d }) => d.split(/[ML]/).slice(1));
    for (let i = 1; i < ends.length; i++) expect(ends[i]![0]).toBe(ends[i - 1]!.at(-1));
    expect(ends.flat().length).toBeLessThan(700);
    expect(ends.at(-1)!.at(-1)).toBe(`${scale.x(0.002).toFixed(1)} ${scale.y(0.002).toFixed(1)}`);
  });

  it("draws nothing of a single point", () => {
    expect(pathPieces({ id: "p", name: "P", valence: [0.5], arousal: [0.5] }, planeScale(400))).toEqual([]);
  });
});

describe("nextToward", () => {
  const all = [
    MIDDLE,
    { arousal: 0.52, valence: 0.7 },
    { arousal: 0.5, valence: 0.9 },
    { arousal: 0.9, valence: 0.55 },
  ];
  const places = { length: all.length, at: (i: number) => all[i] };
  it("goes to what lies ahead, not to what lies aside", () => {
    expect(nextToward(places, MIDDLE, "ArrowRight")).toBe(1);
    expect(nextToward(places, MIDDLE, "ArrowUp")).toBe(3);
    expect(nextToward(places, all[2]!, "ArrowLeft")).toBe(1);
    expect(nextToward(places, MIDDLE, "ArrowDown")).toBe(-1);
    expect(nextToward(places, MIDDLE, "Enter")).toBe(-1);
  });
});

describe("regions", () => {
  const region = regionBetween({ valence: 0.8, arousal: 0.2 }, { valence: 0.6, arousal: 0.5 });
  it("have their ends in order, whichever corner came first", () => {
    expect(region).toEqual({ valence: [0.6, 0.8], arousal: [0.2, 0.5] });
    expect(isInRegion(region, { valence: 0.6, arousal: 0.5 })).toBe(true);
    expect(isInRegion(region, { valence: 0.59, arousal: 0.5 })).toBe(false);
  });

  it("keep their size when they are pushed against the edge", () => {
    const { valence, arousal } = movedRegion(region, { valence: 0.7, arousal: -0.7 });
    expect(valence[1]).toBe(1);
    expect(valence[1] - valence[0]).toBeCloseTo(0.2);
    expect(arousal[0]).toBe(0);
    expect(arousal[1]).toBeCloseTo(0.3);
  });

  it("are changed by a corner, about the one opposite", () => {
    expect(oppositeCorner(region, { valence: 0.61, arousal: 0.49 }, 0.05)).toEqual({ valence: 0.8, arousal: 0.2 });
    expect(oppositeCorner(region, { valence: 0.7, arousal: 0.35 }, 0.05)).toBeUndefined();
  });
});

describe("hitTest", () => {
  const marker = { id: "m", name: "M", point: { valence: 0.31, arousal: 0.1 } };
  const points = { valence: [0.3], arousal: [0.11] };
  it("takes a marker before a point, and a point before a path", () => {
    const place = { valence: 0.3, arousal: 0.1 };
    const targets = { markers: [marker], paths: [path], grid: pointGrid(points) };
    expect(hitTest(targets, place, 0.03)).toEqual({ kind: "marker", marker });
    expect(hitTest({ ...targets, markers: [] }, place, 0.03)).toEqual({ kind: "point", index: 0 });
    expect(hitTest({ ...targets, markers: [], grid: undefined }, place, 0.03)).toMatchObject({ kind: "path", path });
    expect(hitTest(targets, { valence: 0.2, arousal: 0.9 }, 0.03)).toBeUndefined();
  });

  it("takes the upper of two markers at one place", () => {
    const upper = { ...marker, id: "upper" };
    const hit = hitTest({ markers: [marker, upper], paths: [], grid: undefined }, marker.point, 0.03);
    expect(hit).toEqual({ kind: "marker", marker: upper });
  });
});

describe("chooseHandle", () => {
  const handle = (id: string, point: { valence: number; arousal: number } | undefined) => ({
    id,
    name: id,
    point,
    onMove: () => {},
  });
  const now = handle("now", { valence: 0.2, arousal: 0.8 });
  const goal = handle("goal", undefined);
  it("takes the one under the finger, then one that is not set, then the nearest", () => {
    expect(chooseHandle([now, goal], { valence: 0.22, arousal: 0.8 }, 0.05)?.id).toBe("now");
    expect(chooseHandle([now, goal], { valence: 0.3, arousal: 0.7 }, 0.05)?.id).toBe("goal");
    expect(chooseHandle([now, handle("goal", MIDDLE)], { valence: 0.25, arousal: 0.7 }, 0.05)?.id).toBe("now");
    expect(chooseHandle([], MIDDLE, 0.05)).toBeUndefined();
  });
});
