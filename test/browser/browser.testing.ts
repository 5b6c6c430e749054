/**
 * Tests of the app as people use it, in a real Chromium:
 *
 *     import { describe, expect } from "vitest";
 *     import { test } from "./browser.testing.ts";
 *
 *     test("the library says that it is empty", async ({ open }) => {
 *       const { page } = await open("#/library", { size: "phone", scheme: "dark" });
 *       await page.getByRole("button", { name: "Add folder" }).click();
 *       expect(await faultsOf(page)).toEqual([]); // axe, from axe.testing.ts
 *     });
 *
 * Each `open` has a browser context of its own. When the test is over, it fails if the page asked another origin for
 * anything or wrote an error to its console; what a test causes on purpose it names by `allow(/pattern/)`. Pages of
 * `gallery` are those of apps/web/src/gallery.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { test as plain, inject } from "vitest";
import { ROOT } from "../journeys/swar.testing.ts";
import { visitors, type WatchedPage } from "./visitors.testing.ts";

/** How the screen is. */
export interface Screen {
  readonly size?: keyof typeof SIZES;
  readonly scheme?: (typeof SCHEMES)[number];
  readonly reducedMotion?: boolean;
}

/** A page that is open. */
export interface Opened extends WatchedPage {
  /** Takes a picture of the whole page into .cache/screenshots; size and scheme are added to the name. */
  readonly shoot: (name: string) => Promise<void>;
}

/** Opens an address of the app, `#/about`, say, or, with `gallery`, one of the gallery. */
export type Open = (address: string, screen?: Screen & { readonly gallery?: boolean }) => Promise<Opened>;

export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export const SCHEMES = ["light", "dark"] as const;
/** Every size and every scheme once: all of both takes twice as long and has never shown more. */
export const SCREENS = [
  { size: "desktop", scheme: "light" },
  { size: "phone", scheme: "dark" },
] as const;

const PICTURES = join(ROOT, ".cache/screenshots");
let connection: Promise<Browser> | undefined;

export const test = plain.extend<{ open: Open }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern which fixtures are needed.
  open: async ({}, use) => {
    connection ??= chromium.connect(inject("chromium"));
    const { enter, leave } = visitors(await connection);
    await use(async (address, { gallery = false, ...screen } = {}) => {
      const base = inject(gallery ? "gallery" : "app");
      const watched = await enter(new URL(base).origin, contextOf(screen));
      const { page } = watched;
      await page.goto(gallery ? `${base}${address}` : `${base}/${address}`);
      return { ...watched, shoot: (name) => shoot(page, `${name}-${screen.size ?? "desktop"}`) };
    });
    await leave();
  },
});

function contextOf({ size = "desktop", scheme = "light", reducedMotion = false }: Screen) {
  const isPhone = size === "phone";
  return {
    viewport: SIZES[size],
    colorScheme: scheme,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: "en",
  } as const;
}

/** Takes a picture of the whole `page` into .cache/screenshots; its scheme is added to the name. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  // What moves has come to rest.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().iterations === Infinity),
  );
  // All of it at once: a bar at the foot of the screen then is at the foot of the picture.
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const screen = page.viewportSize() ?? SIZES.desktop;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: screen.width, height: Math.max(height, screen.height) });
  await page.screenshot({ path: join(PICTURES, `${name}-${isDark ? "dark" : "light"}.png`) });
  await page.setViewportSize(screen);
}
