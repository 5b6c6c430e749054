/** Listening, as people do it: a file is dropped, its mood read, jumped in, kept, compared; and the library plays what is like it. */
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { composePiece, encodeWav } from "@swar/compose";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../journeys/swar.testing.ts";
import { faultsOf } from "./axe.testing.ts";
import { shoot } from "./browser.testing.ts";
import { type FilledApp, filledApp } from "./filled-app.testing.ts";

/** Lively, then quiet: twenty seconds. */
function twoMoods(): Buffer {
  const path = [
    { arousal: 0.9, valence: 0.8 },
    { arousal: 0.1, valence: 0.4 },
  ];
  return Buffer.from(encodeWav(composePiece({ path, seed: 3, sectionSeconds: 10, sampleRate: 22_050 })));
}

const SONG = { name: "Two moods.wav", mimeType: "audio/wav", buffer: twoMoods() };
const WORDS = { name: "words.mp3", mimeType: "audio/mpeg", buffer: Buffer.from("These are words. ".repeat(400)) };
const COVER = { name: "cover.jpg", mimeType: "image/jpeg", buffer: Buffer.from([255, 216, 255]) };

let app: FilledApp;
beforeAll(async () => {
  app = await filledApp("listen");
}, 120_000);
afterAll(() => app.close());
afterEach(() => app.check());

const chooser = (page: Page) => page.getByLabel(/^(Drop music here|Choose music|Add more music)/);
const curve = (page: Page) => page.getByRole("slider", { name: /^The mood of/ });
const heard = async (page: Page): Promise<void> => {
  await page.getByRole("img", { name: /^Pitch over time/ }).waitFor({ timeout: 30_000 });
};

async function visit(options?: Parameters<FilledApp["visit"]>[0]): Promise<Page> {
  const page = await app.visit(options);
  await page.goto(`${app.at}/#/listen`);
  await page.getByRole("heading", { name: "Listen", level: 1 }).waitFor();
  return page;
}

describe("listening to a file", () => {
  it("says what it expresses, how sure that is, and shows how it changes, without sending it anywhere", async () => {
    const page = await visit();
    const sent: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(new URL(request.url()).pathname));
    await chooser(page).setInputFiles([SONG, COVER]);
    await page.getByText("1 file that holds no music left out.").waitFor();
    await heard(page);
    const words = await page.getByRole("region", { name: "What it expresses" }).innerText();
    expect(words).toMatch(/perhaps (un)?pleasant/);
    expect(words).toMatch(/Not sure whether pleasant or unpleasant/);
    expect(words).toMatch(/Tempo\s+\d+ BPM/);
    expect(words).toMatch(/Loudness\s+−[\d.]+ LUFS/);
    const nearer = async (): Promise<number> =>
      Number(/arousal ([\d.]+)/.exec(await page.locator(".curve-lanes").innerText())?.[1]);
    const [atBegin] = [await nearer()];
    await curve(page).press("End");
    expect(await nearer()).toBeLessThan(atBegin);
    expect([...new Set(sent)]).toEqual(["/api/recommendations"]);
  });

  it("jumps where one presses on the curve, by arrows too, plays from there, and is kept as a table and as a picture", async () => {
    const page = await visit();
    await chooser(page).setInputFiles(SONG);
    await heard(page);
    const { width, height } = (await curve(page).boundingBox()) ?? { width: 0, height: 0 };
    await curve(page).click({ position: { x: width / 2, y: height / 2 } });
    expect(Number(await curve(page).getAttribute("aria-valuenow"))).toBe(10);
    await curve(page).press("ArrowLeft");
    expect(await curve(page).getAttribute("aria-valuetext")).toMatch(/^0:05, .*near /);
    await page.getByRole("button", { name: "Play this song" }).click();
    await page.locator(".player-bar[data-status=playing]").waitFor();
    await expect.poll(async () => Number(await curve(page).getAttribute("aria-valuenow"))).toBeGreaterThan(5);
    await page.getByRole("button", { name: "Pause this song" }).click();

    const kept = async (format: RegExp): Promise<Buffer> => {
      await page.getByRole("button", { name: "Export" }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: format }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^Two moods\./);
      return await buffer(await file.createReadStream());
    };
    const rows = (await kept(/^CSV/)).toString().trim().split("\r\n");
    expect(rows[0]).toBe("time,arousal,valence,uncertainty_arousal,uncertainty_valence");
    expect(rows.length).toBeGreaterThan(5);
    const json = JSON.parse((await kept(/^JSON/)).toString()) as { curve: { time: number[] }; quadrant: string };
    expect(json.curve.time).toHaveLength(rows.length - 1);
    const png = await kept(/^PNG/);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2000, 940]);
  });

  it("says what is wrong with a file that is none, and stops when it is told to", async () => {
    const page = await visit();
    await chooser(page).setInputFiles(WORDS);
    const note = page.getByRole("alert").filter({ hasText: "could not be heard" });
    await note.waitFor();
    expect(await note.innerText()).toMatch(/convert the file to WAV, FLAC, MP3 or Ogg/);
    await page.evaluate(() => {
      new MutationObserver(() => document.querySelector<HTMLElement>("[aria-label^='Cancel']")?.click()).observe(
        document.body,
        { childList: true, subtree: true },
      );
    });
    await chooser(page).setInputFiles(SONG);
    await page.getByRole("heading", { name: "Stopped." }).waitFor();
  });

  it("hears with a checkpoint of one's own", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "Model" }).click();
    await page.getByLabel("Use a checkpoint of your own").setInputFiles(WORDS);
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await page.getByLabel("Use a checkpoint of your own").setInputFiles(join(ROOT, "models/audio-default.onnx"));
    await page.getByRole("radio", { name: /your own/ }).waitFor();
    expect(await page.getByRole("radio", { name: /your own/ }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Done" }).click();
    await chooser(page).setInputFiles(SONG);
    await heard(page);
  });
});

describe("listening to the library", () => {
  it("plays what is like a song, and what leads from it", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "Try a demo song" }).click();
    await heard(page);
    const next = page.getByRole("region", { name: "What to hear next" });
    expect(await next.getByRole("listitem").count()).toBe(2);
    await next
      .getByRole("button", { name: /^Play (Morning|مساء|Noon)/ })
      .first()
      .click();
    await page.locator(".player-bar[data-status=playing]").waitFor();
    await next.getByRole("tab", { name: "Lead me from here" }).click();
    await next.getByRole("button", { name: "calm" }).click();
    await next.getByRole("listitem").first().waitFor();
    await next.getByRole("button", { name: "Play all" }).click();
    await next.getByText(/to calm\./).waitFor();
    // The way is drawn on the plane of the song, as long as it is spoken of.
    const numbers = page.locator(".song-body .plane-marker-text");
    expect(await numbers.allTextContents()).toEqual(
      (await next.getByRole("listitem").all()).map((_, i) => String(i + 1)),
    );
    const asked = page.waitForRequest(
      (request) =>
        request.url().endsWith("/api/playlists") && (request.postDataJSON() as { minutes: number }).minutes === 15,
    );
    await next.getByRole("slider", { name: "How long" }).press("ArrowLeft");
    await asked;
    await next.getByRole("tab", { name: "More like this" }).click();
    await expect.poll(() => numbers.count()).toBe(0);
  });

  it("lays one song beside another", async () => {
    const page = await visit();
    await chooser(page).setInputFiles(SONG);
    await page.getByRole("button", { name: "From the library" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /مساء/ }).click();
    await heard(page);
    await page.getByRole("button", { name: "Compare with" }).click();
    await page.getByRole("menuitem", { name: "Two moods" }).click();
    await page.getByRole("region", { name: "Compared with Two moods" }).waitFor();
    expect(await curve(page).count()).toBe(2);
    await page.getByRole("button", { name: "End comparison" }).click();
    await expect.poll(() => curve(page).count()).toBe(1);
  });
});

describe("the page", () => {
  it.each([
    ["desktop", "light", { viewport: { width: 1280, height: 800 } }],
    ["phone", "dark", { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true }],
  ] as const)("is whole on a %s, before and after a song, in the %s", async (size, colorScheme, screen) => {
    const page = await visit(screen);
    await page.getByRole("button", { name: "Try a demo song" }).waitFor();
    const look = async (name: string): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      await shoot(page, `listen-${name}-${size}`);
      expect(await faultsOf(page), `${name}, ${colorScheme}`).toEqual([]);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overhang, name).toBeLessThanOrEqual(0);
    };
    await look("empty");
    await chooser(page).setInputFiles(SONG);
    await heard(page);
    await page.getByRole("region", { name: "What to hear next" }).getByRole("listitem").first().waitFor();
    await look("song");
  });
});
