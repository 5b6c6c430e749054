/** The plane by hand, by keyboard and by ear. */
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browser.testing.ts";

/** A press at a place of a plane, in its own terms. */
async function placeOn(plane: Locator, valence: number, arousal: number): Promise<{ x: number; y: number }> {
  const box = await plane.locator(".plane-square").boundingBox();
  if (!box) throw new TypeError("placeOn: the plane must be in view");
  const inset = box.width < 400 ? 12 : 18;
  const side = box.width - 2 * inset;
  return { x: box.x + inset + valence * side, y: box.y + inset + (1 - arousal) * side };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const valueOf = async (slider: Locator): Promise<number> => Number(await slider.inputValue());

describe("a mood is set", () => {
  test("by one press where none was, and moved by dragging", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true });
    const plane = page.getByRole("group", { name: "Your mood" });
    const at = await placeOn(plane, 0.2, 0.8);
    await page.mouse.click(at.x, at.y);
    const valence = plane.getByRole("slider", { name: "Now: valence" });
    const arousal = plane.getByRole("slider", { name: "Now: arousal" });
    expect(await valueOf(valence)).toBeCloseTo(0.2, 1);
    expect(await valueOf(arousal)).toBeCloseTo(0.8, 1);
    expect(await page.getByTestId("mood").innerText()).toMatch(/^very lively and very unpleasant; near /);
    await drag(page, at, await placeOn(plane, 0.6, 0.4));
    expect(await valueOf(valence)).toBeCloseTo(0.6, 1);
    expect(await valueOf(arousal)).toBeCloseTo(0.4, 1);
    // The other handle stayed where it was.
    expect(await valueOf(plane.getByRole("slider", { name: "Where to: valence" }))).toBeCloseTo(0.74);
  });

  test("by keys, and its place is read out in words", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true });
    const plane = page.getByRole("group", { name: "Your mood" });
    const valence = plane.getByRole("slider", { name: "Where to: valence" });
    await valence.focus();
    await page.keyboard.press("ArrowRight");
    expect(await valueOf(valence)).toBeCloseTo(0.75);
    await page.keyboard.press("Shift+ArrowUp");
    const arousal = plane.getByRole("slider", { name: "Where to: arousal" });
    expect(await valueOf(arousal)).toBeCloseTo(0.4);
    expect(await arousal.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await arousal.getAttribute("aria-valuetext")).toMatch(
      /^arousal 0\.40; quiet and pleasant; near \w+ and \w+$/,
    );
    await page.keyboard.press("End");
    expect(await valueOf(valence)).toBe(1);
  });

  test("by a finger, and the page does not move with it", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true, size: "phone" });
    const plane = page.getByRole("group", { name: "Your mood" });
    const [from, to] = [await placeOn(plane, 0.3, 0.75), await placeOn(plane, 0.3, 0.3)];
    const hand = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      hand.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let i = 1; i <= 8; i++) await touch("touchMove", [{ x: from.x, y: from.y + ((to.y - from.y) * i) / 8 }]);
    await touch("touchEnd", []);
    expect(await valueOf(plane.getByRole("slider", { name: "Now: arousal" }))).toBeCloseTo(0.3, 1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe("a library of 100,000", () => {
  test("is gone through by arrow keys, each track read out, and Enter chooses", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true });
    const plane = page.getByRole("group", { name: "The library" });
    await plane.getByRole("button", { name: "Look around by arrow keys" }).focus();
    await page.keyboard.press("ArrowRight");
    const first = await plane.getByRole("status").innerText();
    expect(first).toMatch(/^Track \d+, .+; near /);
    await page.keyboard.press("ArrowUp");
    expect(await plane.getByRole("status").innerText()).not.toBe(first);
    await page.keyboard.press("Enter");
    const name = /^Track \d+/.exec(await plane.getByRole("status").innerText())?.[0];
    expect(await page.getByTestId("chosen").innerText()).toBe(name);
  });

  test("names what one points at, and gives up what one draws around", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true });
    const plane = page.getByRole("group", { name: "The library" });
    await plane.scrollIntoViewIfNeeded();
    const place = await placeOn(plane, 0.7, 0.7);
    await page.mouse.move(place.x, place.y);
    await plane.getByText(/^Track \d+$/).waitFor();
    await page.mouse.click(place.x, place.y);
    expect(await page.getByTestId("chosen").innerText()).toMatch(/^Track \d+$/);
    await drag(page, await placeOn(plane, 0.02, 0.98), await placeOn(plane, 0.5, 0.5));
    expect(await page.getByTestId("region").innerText()).toMatch(/^[\d,]+ tracks$/);
    // Its corner can be moved by keys.
    const corner = plane.getByRole("slider", { name: "Region, upper right corner: valence" });
    const before = await valueOf(corner);
    await corner.focus();
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await valueOf(corner)).toBeCloseTo(before - 0.1);
  });

  test("stays fluid while one drags over it", async ({ open }) => {
    const { page } = await open("#/planes", { gallery: true });
    const plane = page.getByRole("group", { name: "The library" });
    await plane.scrollIntoViewIfNeeded();
    const frames = page.evaluate(async () => {
      const times: number[] = [];
      for (let i = 0; i < 40; i++) times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
      return times.slice(1).map((time, i) => time - (times[i] ?? 0));
    });
    await drag(page, await placeOn(plane, 0.1, 0.9), await placeOn(plane, 0.8, 0.2));
    const gaps = (await frames).toSorted((a, b) => a - b);
    // The median is a frame of the screen; a bound that a busy machine still keeps.
    expect(gaps[Math.floor(gaps.length / 2)]).toBeLessThan(40);
  });
});

test("a press on a song's course jumps there", async ({ open }) => {
  const { page } = await open("#/planes", { gallery: true });
  const plane = page.getByRole("group", { name: "A song over time" });
  const playhead = page.getByRole("slider", { name: "Playhead" });
  const end = await plane.locator(".plane-path[data-look=heard] .plane-path-end").boundingBox();
  await page.mouse.click((end?.x ?? 0) + (end?.width ?? 0) / 2, (end?.y ?? 0) + (end?.height ?? 0) / 2);
  expect(await valueOf(playhead)).toBeGreaterThan(200);
});

test("a song of a playlist is picked by its mark", async ({ open }) => {
  const { page } = await open("#/planes", { gallery: true });
  const mark = page.locator(".plane-marker", { hasText: /^8$/ });
  const box = await mark.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  expect(await page.getByTestId("picked").innerText()).toBe("Song 8");
});
