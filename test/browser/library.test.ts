/** The library, as people use it: found, sorted, played, drawn round, corrected, added to. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { composePiece, encodeWav } from "@swar/compose";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe.testing.ts";
import { SCREENS, shoot, SIZES, test } from "./browser.testing.ts";
import { type FilledApp, filledApp } from "./filled-app.testing.ts";
import { LONG } from "./heard-libraries.ts";
import { textOf } from "./text-of.testing.ts";

let app: FilledApp;
beforeAll(async () => {
  app = await filledApp("library");
}, 120_000);
afterAll(() => app.close());
afterEach(() => app.check());

type Options = Parameters<FilledApp["visit"]>[0];

async function visit(query = "", options: Options = {}): Promise<Page> {
  const page = await app.visit(options);
  await page.goto(`${app.at}/#/library${query}`);
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  return page;
}

const rows = (page: Page) => page.getByRole("list", { name: "Tracks" }).locator(".track-row");
const titles = async (page: Page): Promise<string[]> => await rows(page).locator(".track-row-title").allInnerTexts();
const menu = async (page: Page, title: string, item: string): Promise<void> => {
  await page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

/** Draws a rectangle over the whole plane but a rim. */
async function drawAll(page: Page): Promise<void> {
  const box = await page.locator(".plane-square").first().boundingBox();
  if (!box) throw new TypeError("the plane must be there");
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + box.width - 12, box.y + box.height - 12, { steps: 4 });
  await page.mouse.up();
}

describe("the library", () => {
  it("is searched, filtered and sorted, and the address keeps how", async () => {
    const page = await visit();
    await page.getByRole("heading", { name: "6 tracks" }).waitFor();
    await page.getByRole("searchbox", { name: "Search" }).fill("asha");
    await page.getByRole("heading", { name: "2 tracks" }).waitFor();
    await page.getByLabel("Sorted by").selectOption("title");
    await expect.poll(() => titles(page)).toEqual(["Iron Stairwell", "Kite Weather"]);
    await page.getByRole("button", { name: /^Rising/ }).click();
    await expect.poll(() => titles(page)).toEqual(["Kite Weather", "Iron Stairwell"]);
    expect(page.url()).toMatch(/text=asha&sort=title&descending=true$/);
    await page.reload();
    await expect.poll(() => titles(page)).toEqual(["Kite Weather", "Iron Stairwell"]);
    await page.getByRole("searchbox", { name: "Search" }).fill("nothing like it");
    await page.getByRole("heading", { name: "Nothing is like this." }).waitFor();
    await page.getByRole("button", { name: "Show all tracks" }).click();
    await page.getByRole("heading", { name: "6 tracks" }).waitFor();
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("group", { name: "Length" }).getByLabel("Length, from").fill("10");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Nothing is like this." }).waitFor();
    await page.getByRole("button", { name: /Take off: length from 10:00/ }).click();
    await page.getByRole("heading", { name: "6 tracks" }).waitFor();
  });

  it("plays a track, and all that is shown, also where one goes to another page", async () => {
    const page = await visit("?text=asha&sort=title");
    await page.getByRole("button", { name: "Play Kite Weather" }).click();
    await page.locator(".player-bar[data-status=playing]").waitFor({ timeout: 15_000 });
    await page.locator(".track-row[aria-current]").filter({ hasText: "Kite Weather" }).waitFor();
    await page.getByRole("button", { name: "Play all" }).click();
    await page.locator(".track-row[aria-current]").filter({ hasText: "Iron Stairwell" }).waitFor();
    await page.getByRole("link", { name: "Mood" }).first().click();
    await page.getByRole("button", { name: "What comes next" }).click();
    const queue = page.getByRole("dialog", { name: "What comes next" });
    expect(await queue.locator(".player-title").allInnerTexts()).toEqual(["Iron Stairwell", "Kite Weather"]);
  });

  it("a region is made, moved, resized and cleared by keys alone, and read out", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "Select a region by keyboard" }).focus();
    await page.keyboard.press("Enter");
    const bar = page.getByRole("group", { name: "The region on the plane" });
    const focus = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focus).toBe("Region, its middle: valence");
    await page.keyboard.press("Shift+ArrowDown");
    await bar.getByText("valence 0.40 to 0.60, arousal 0.30 to 0.50", { exact: false }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+ArrowLeft");
    await bar.getByText("valence 0.30 to 0.60, arousal 0.30 to 0.50", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Select a region by keyboard");
  });

  it("a rectangle on the plane chooses tracks, which become a playlist that is kept or played", async () => {
    const page = await visit("?text=asha");
    await page.getByRole("heading", { name: "2 tracks" }).waitFor();
    await drawAll(page);
    const bar = page.getByRole("group", { name: "The region on the plane" });
    await bar.getByText("2 tracks").waitFor();
    await bar.getByRole("button", { name: "Make a playlist" }).click();
    const dialog = page.getByRole("dialog", { name: "A playlist from this region" });
    await dialog.getByRole("listitem").filter({ hasText: "Kite Weather" }).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(2);
    await dialog.getByRole("button", { name: "Export" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /M3U8/ }).click(),
    ]);
    const list = await textOf(file);
    expect(list).toMatch(/^#EXTM3U/);
    expect(list).toContain("Iron Stairwell.wav");
    await dialog.getByRole("button", { name: "Play", exact: true }).click();
    await page.locator(".player-bar[data-status=playing]").waitFor({ timeout: 15_000 });
    await bar.getByRole("button", { name: "Clear" }).click();
    await bar.waitFor({ state: "detached" });
  });

  it("shows all that is known of a track, and takes corrections, which last", async () => {
    const page = await visit();
    await page.getByRole("link", { name: /^Moss and Water/ }).click();
    const sheet = page.getByRole("dialog", { name: "Moss and Water" });
    await sheet.getByText("Moss and Water.wav").waitFor();
    await sheet.getByText("not yet").waitFor();
    await sheet.getByRole("button", { name: "Edit" }).click();
    const form = page.getByRole("dialog", { name: "Edit" });
    await form.getByLabel("Genre").fill("قوالي");
    await form.getByLabel("Language").fill("ur");
    await form.getByLabel("Year").fill("1987");
    await form.getByRole("button", { name: "Save" }).click();
    await sheet.getByText("قوالي").waitFor();
    await page.reload();
    await page.getByRole("dialog", { name: "Moss and Water" }).getByText("1987").waitFor();
    await page.keyboard.press("Escape");
    expect(page.url()).toMatch(/#\/library$/);
  });

  it("a track is never proposed again, until that is undone; one that is forgotten is gone", async () => {
    const page = await visit("?text=platform");
    await menu(page, "Empty Platform", "Never propose");
    await rows(page).getByText("never proposed").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await rows(page).getByText("never proposed").waitFor({ state: "detached" });
    await menu(page, "Empty Platform", "Forget");
    await page.getByRole("dialog").getByRole("button", { name: "Forget it" }).click();
    await page.getByRole("heading", { name: "Nothing is like this." }).waitFor();
  });

  it("arrow keys go from row to row, and Enter opens", async () => {
    const page = await visit("?sort=title");
    await page.getByRole("link", { name: /^Iron Stairwell/ }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate("document.activeElement.innerText")).toContain("Kite Weather");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Kite Weather" }).waitFor();
  });

  for (const { size, scheme } of SCREENS) {
    it(`has no serious fault, ${size} ${scheme}`, async () => {
      const page = await visit("", { viewport: SIZES[size], colorScheme: scheme, hasTouch: size === "phone" });
      await rows(page).first().waitFor();
      await page.getByRole("button", { name: "Filter" }).click();
      await shoot(page, `library-${size}`);
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      // On a phone the filters lie over the page.
      if (size === "phone") await page.getByRole("button", { name: "Show 5 tracks" }).click();
      await page.getByRole("link", { name: new RegExp(`^${LONG}`) }).click();
      await page.getByRole("dialog").getByText(`${LONG}.wav`).waitFor();
      await shoot(page, `library-track-${size}`);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});

describe("an empty library", () => {
  test("says what to do; a folder is chosen and heard, and a wrong file is told what to do", async ({ open }) => {
    const folder = mkdtempSync(join(tmpdir(), "swar-music-"));
    writeFileSync(join(folder, "no-music.mp3"), "These are words, and no music. ".repeat(40));
    const path = [{ arousal: 0.8, valence: 0.8 }];
    writeFileSync(
      join(folder, "new.wav"),
      encodeWav(composePiece({ path, seed: 3, sectionSeconds: 8, sampleRate: 22_050 })),
    );
    try {
      const { page } = await open("#/library");
      await page.getByRole("heading", { name: "There is no music yet." }).waitFor();
      await page.getByRole("button", { name: "Add a folder" }).last().click();
      const chooser = page.getByRole("dialog", { name: "Add a folder of music" });
      await chooser.getByRole("group", { name: "Where to begin" }).getByRole("button", { name: "/" }).click();
      for (const part of folder.split(sep).filter(Boolean)) {
        await chooser.getByRole("list", { name: "Folders" }).getByRole("button", { name: part, exact: true }).click();
      }
      await chooser.getByText("2 audio files here").waitFor();
      await chooser.getByRole("button", { name: /^Add “swar-music/ }).click();
      await page.getByText("1 track added, 1 file could not be heard.").waitFor({ timeout: 40_000 });
      await page.getByText("1 file with trouble").click();
      await page
        .getByText(/convert the file to WAV, FLAC, MP3 or Ogg/)
        .first()
        .waitFor();
      await rows(page).first().waitFor();
      await page.getByText(/^Folders and files/).click();
      await menu(page, folder, "Forget it with its tracks");
      await page.getByRole("heading", { name: "There is no music yet." }).waitFor({ timeout: 15_000 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
