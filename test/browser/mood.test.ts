/** Mood by hand, as people use it: from how one feels to music that plays, and what can be wished of it. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe.testing.ts";
import { shoot } from "./browser.testing.ts";
import { type FilledApp, filledApp } from "./filled-app.testing.ts";
import { LIBRARIES } from "./heard-libraries.ts";
import { textOf } from "./text-of.testing.ts";

/** How long each piece is. */
const { seconds: SECONDS } = LIBRARIES.mood;

let app: FilledApp;
beforeAll(async () => {
  app = await filledApp("mood");
}, 120_000);
afterAll(() => app.close());
afterEach(() => app.check());

const rows = (page: Page) => page.getByRole("list", { name: "Tracks on the way" }).getByRole("listitem");
const titles = async (page: Page): Promise<string[]> =>
  await rows(page).locator(".way-title > bdi:first-child").allInnerTexts();
const status = (page: Page) => page.getByRole("region", { name: "Player" });
const playing = async (page: Page): Promise<void> =>
  await page.locator(".player-bar[data-status=playing]").waitFor({ timeout: 10_000 });

/** Says how one feels, and how long it may take. */
async function say(page: Page, now: string, goal: string): Promise<void> {
  await page.getByRole("group", { name: "How do you feel?" }).getByRole("button", { name: now, exact: true }).click();
  await page.getByRole("group", { name: "Where to?" }).getByRole("button", { name: goal, exact: true }).click();
  await page.getByRole("slider", { name: "How long" }).fill("5");
}

async function lead(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lead me there" }).click();
  await rows(page).first().waitFor();
}

/** Drags a row to the place of another by its handle, with a finger. */
async function dragRow(page: Page, from: number, to: number): Promise<void> {
  const middle = async (index: number) => {
    const { x, y, width, height } = (await page.locator(".way-drag").nth(index).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  await page.locator(".way-drag").nth(to).scrollIntoViewIfNeeded();
  const [start, end] = [await middle(from), await middle(to)];
  const hand = await page.context().newCDPSession(page);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    void (await hand.send("Input.dispatchTouchEvent", { type, touchPoints: points }));
  await touch("touchStart", [start]);
  for (let i = 1; i <= 5; i++) await touch("touchMove", [{ x: start.x, y: start.y + ((end.y - start.y) * i) / 5 }]);
  await touch("touchEnd", []);
}

async function wish(page: Page, title: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `More about ${title}`, exact: true }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

describe("mood by hand", () => {
  it("leads from one word and one button to music that plays, and keeps what was said", async () => {
    const page = await app.visit();
    await page.getByRole("button", { name: "Lead me there" }).click();
    await page
      .getByRole("alert")
      .getByText(/^First tap the plane/)
      .waitFor();
    await page.getByRole("button", { name: "tense", exact: true }).click();
    await page.getByRole("button", { name: "Lead me there" }).click();
    await page.getByRole("heading", { name: "From tense to calm" }).waitFor();
    await playing(page);
    const position = page.getByRole("slider", { name: "Position in the track" });
    await expect.poll(async () => Number(await position.inputValue()), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await rows(page).first().getAttribute("aria-current")).toBe("true");
    const moods = (await (await app.ask("/api/moods")).json()) as { moods: { word: string }[] };
    expect(moods.moods[0]?.word).toBe("tense");
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, "mood-way-desktop");
    await page.getByRole("button", { name: "Stop, fading out" }).click();
    await page.locator(".player-bar[data-status=idle]").waitFor();
    await page.goto("about:blank");
    const again = await app.visit();
    await again.getByRole("button", { name: /^Last time, .*: tense$/ }).click();
    expect(await again.getByRole("button", { name: "tense", exact: true }).getAttribute("aria-pressed")).toBe("true");
  });

  it("changes the playlist and what is queued by keyboard, and takes back what was wished", async () => {
    const page = await app.visit();
    await say(page, "tense", "calm");
    await lead(page);
    await playing(page);
    const [first = "", second = "", third = "", ...rest] = await titles(page);
    await page.getByRole("button", { name: `Place 3, ${third}: move with the arrow keys` }).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => titles(page)).toEqual([first, third, second, ...rest]);
    const focus = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(focus).toBe(`Place 2, ${third}: move with the arrow keys`);

    await wish(page, second, "Take out");
    await expect.poll(() => titles(page)).toEqual([first, third, ...rest]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => titles(page)).toEqual([first, third, second, ...rest]);

    await page.getByRole("button", { name: "What comes next" }).click();
    const queue = page.getByRole("dialog", { name: "What comes next" });
    expect(await queue.locator(".player-title").allInnerTexts()).toEqual([first, third, second, ...rest]);
    await queue.getByRole("button", { name: `Take ${third} out` }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => titles(page)).toEqual([first, second, ...rest]);
  });

  it("never proposes again what is banned, and does where that is undone", async () => {
    const page = await app.visit();
    await say(page, "tense", "calm");
    await page.getByRole("switch", { name: "One track of each artist" }).check();
    await lead(page);
    const [, , last = ""] = await titles(page);
    await wish(page, last, "Never this track");
    await expect.poll(() => titles(page)).not.toContain(last);
    const banned = async () =>
      ((await (await app.ask("/api/bans")).json()) as { tracks: { title: string }[] }).tracks.map(({ title }) => title);
    expect(await banned()).toEqual([last]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => titles(page)).toContain(last);
    expect(await banned()).toEqual([]);

    const before = await titles(page);
    await wish(page, last, "Another track for this place");
    await expect.poll(() => titles(page)).not.toContain(last);
    const after = await titles(page);
    expect(after).toHaveLength(before.length);
    expect(new Set(after).size).toBe(after.length);
  });

  it("goes from track to track, one fading into the next, and plans anew from where one is", async () => {
    const page = await app.visit();
    await say(page, "restless", "calm");
    await lead(page);
    await playing(page);
    const [first = "", second = ""] = await titles(page);
    const position = page.getByRole("slider", { name: "Position in the track" });
    const heard = async (): Promise<number> => Number(await position.inputValue());
    await expect.poll(heard, { timeout: 10_000 }).toBeGreaterThan(0);
    await position.fill(String(SECONDS - 7));
    await expect
      .poll(async () => await rows(page).nth(1).getAttribute("aria-current"), { timeout: 15_000, interval: 200 })
      .toBe("true");
    await page.getByRole("button", { name: "Plan anew from here" }).click();
    await page.getByText(/^Planned anew from here: \d+ tracks? to come/).waitFor();
    const now = await titles(page);
    expect(now.slice(0, 2)).toEqual([first, second]);
    expect(new Set(now).size).toBe(now.length);
    await page.locator(".player-bar[data-status=playing]").waitFor();
  });

  it("does not begin with a jump from quiet to lively before it is asked to", async () => {
    const page = await app.visit();
    await say(page, "tired", "energetic");
    await page.getByRole("radio", { name: /^There at once/ }).check();
    await lead(page);
    await page.getByText(/^The first track is clearly livelier/).waitFor();
    await page.locator(".player-bar[data-status=idle]").waitFor();
    await page.locator(".page-frame-actions").getByRole("button", { name: "Play" }).click();
    await playing(page);
  });

  it("keeps the playlist as it stands as files", async () => {
    const page = await app.visit();
    await say(page, "sad", "happy");
    await lead(page);
    const names = await titles(page);
    const kept = async (format: string): Promise<string> => {
      await page.getByRole("button", { name: "Export" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: format }).click();
      return await textOf(await download);
    };
    const list = await kept("M3U8");
    expect(list).toMatch(/^#EXTM3U\n/);
    expect([...list.matchAll(/^[^#].*\/(.+)\.wav$/gm)].map(([, name]) => name)).toEqual(names);
    const { playlist } = JSON.parse(await kept("JSPF")) as { playlist: { track: { title: string }[] } };
    expect(playlist.track.map(({ title }) => title)).toEqual(names);
    expect((await kept("XSPF")).match(/<track>/g)).toHaveLength(names.length);
    expect((await kept("CSV")).trimEnd().split("\r\n")).toHaveLength(names.length + 1);
  });

  it("is whole on a phone in the dark, where one tap on the plane is enough", async () => {
    const page = await app.visit({
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
      hasTouch: true,
      isMobile: true,
    });
    const plane = page.locator(".plane-square");
    const box = (await plane.boundingBox())!;
    await page.touchscreen.tap(box.x + 0.3 * box.width, box.y + 0.25 * box.height);
    await page.getByText("lively and unpleasant", { exact: false }).nth(1).waitFor();
    await shoot(page, "mood-ask-phone");
    expect(await faultsOf(page)).toEqual([]);
    const button = page.getByRole("button", { name: "Lead me there" });
    const { y, height } = (await button.boundingBox())!;
    expect(y + height).toBeLessThan(740);
    await button.tap();
    await playing(page);
    await shoot(page, "mood-way-phone");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await status(page).isVisible()).toBe(true);
    const [first = "", second = "", ...rest] = await titles(page);
    await page.evaluate(() => document.querySelector(".way-list")?.scrollIntoView());
    await dragRow(page, 1, 0);
    await expect.poll(() => titles(page)).toEqual([second, first, ...rest]);
  });
});
