/** The app as a thing that is there: kept by the browser, open without a server, new as soon as the server is, and deleted where that is wanted. */
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePiece, encodeWav } from "@swar/compose";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Served, served } from "../journeys/served.testing.ts";
import { ROOT } from "../journeys/swar.testing.ts";
import { faultsOf } from "./axe.testing.ts";
import { shoot, SIZES } from "./browser.testing.ts";
import { heardData } from "./heard-libraries.ts";
import { type OwnFront, ownFront } from "./own-front.testing.ts";

const TOKEN = "the-token-of-this-test";
const PAGE = join(ROOT, "apps/web/dist");
const SONG = {
  name: "Song.wav",
  mimeType: "audio/wav",
  buffer: Buffer.from(
    encodeWav(composePiece({ path: [{ arousal: 0.9, valence: 0.8 }], seed: 3, sectionSeconds: 6, sampleRate: 22_050 })),
  ),
};

let folder = "";
let newer = "";
let swar: Served;
let front: OwnFront;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "swar-installed-"));
  newer = join(folder, "newer");
  cpSync(heardData(inject("heard")), join(folder, "data"), { recursive: true });
  makeNewer();
  [swar, browser] = await Promise.all([
    served(["--data-dir", join(folder, "data")], TOKEN),
    chromium.connect(inject("chromium")),
  ]);
  front = ownFront(swar.at);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([front.end(), swar.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** A newer page: of another version, and a part of it has another name. */
function makeNewer(): void {
  cpSync(PAGE, newer, { recursive: true });
  const version = /name="swar-version" content="(\w+)"/.exec(readFileSync(join(PAGE, "index.html"), "utf8"))?.[1] ?? "";
  const part = globSync("FeaturesPage-*.js", { cwd: join(PAGE, "assets") })[0] ?? "";
  for (const file of globSync("{*.html,*.js,assets/*.js}", { cwd: newer })) {
    const text = readFileSync(join(newer, file), "utf8");
    writeFileSync(join(newer, file), text.replaceAll(version, "newer").replaceAll(part, "FeaturesPage-newer.js"));
  }
  renameSync(join(newer, "assets", part), join(newer, "assets", "FeaturesPage-newer.js"));
}

/** Somebody who knows the token comes for the first time. */
async function comes(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES.desktop, locale: "en", ...options });
  await context.addInitScript((token) => {
    if (location.protocol === "http:") sessionStorage.setItem("swar.token", token);
  }, TOKEN);
  const page = await context.newPage();
  await page.goto(front.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return page;
}

/** The version of the page that is shown. */
const versionOf = (page: Page): Promise<string | null> =>
  page.locator("meta[name=swar-version]").getAttribute("content");

/** What the browser keeps: for each file its address and headers, and whether the token is in it. */
const keptBy = (page: Page) =>
  page.evaluate(async (token) => {
    const kept: { readonly url: string; readonly isSecret: boolean }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request, { ignoreVary: true });
        const isText = /text|json/.test(response?.headers.get("content-type") ?? "");
        const said = JSON.stringify([...request.headers]) + (isText ? await response?.text() : "");
        kept.push({ url: request.url, isSecret: said.includes(token) });
      }
    }
    return kept;
  }, TOKEN);

const listen = async (page: Page): Promise<void> => {
  await page.getByLabel(/^(Drop music here|Add more music)/).setInputFiles([SONG]);
  await page.getByRole("img", { name: /^Pitch over time/ }).waitFor({ timeout: 30_000 });
};

describe("a page that a browser keeps", () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    await front.begin(PAGE);
    page = await comes();
    context = page.context();
  });
  afterAll(async () => {
    await context.close();
    await front.end();
  });

  it("plays from a locked library in ranges, and never has a track as a whole", async () => {
    await page.goto(`${front.at()}/#/library?text=asha&sort=title`);
    await page.getByRole("button", { name: "Play Kite Weather" }).click();
    await page.locator(".player-bar[data-status=playing]").waitFor();
    const parts = front.asked.filter(({ path }) => path.endsWith("/audio"));
    expect(parts.length).toBeGreaterThan(0);
    for (const { range, authorization } of parts) {
      expect(range).toMatch(/^bytes=\d+-/);
      expect(authorization).toBe(`Bearer ${TOKEN}`);
    }
    await page.getByRole("slider", { name: "Position" }).press("End");
    await page.getByRole("button", { name: "Stop, fading out" }).click();
  });

  it("keeps itself, and what hears music once that was used, and nothing of the library", async () => {
    await page.goto(`${front.at()}/#/listen`);
    await listen(page);
    const headers = { authorization: `Bearer ${TOKEN}` };
    await page.evaluate(async (init) => await fetch("api/models/songs-default/file", init), { headers });
    const wanted = [/index\.html$/, /\.wasm$/, /audio-default.*\.onnx$/, /mpg123-decoder.*\.js$/, /LibraryPage.*\.js$/];
    await expect
      .poll(
        async () => {
          const kept = await keptBy(page);
          return wanted.filter((name) => !kept.some(({ url }) => name.test(url)));
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
    const kept = await keptBy(page);
    expect(kept.filter(({ url, isSecret }) => isSecret || /\/api(\/|$)/.test(url))).toEqual([]);
  });

  it("opens where no server answers, and says what it can still do", async () => {
    await front.end();
    await page.reload();
    const banner = page.getByText("Your library is out of reach.");
    await banner.waitFor();
    await page.getByText("Meanwhile, Listen hears files of your own.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Mood" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Where you are, and where to" }).waitFor();
    await shoot(page, "offline-mood-desktop");
    await page.getByRole("link", { name: "Library" }).first().click();
    await page.getByRole("alert").first().waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(SIZES.phone);
    await shoot(page, "offline-library-phone");
    await page.locator(".offline-banner").getByRole("link", { name: "Listen" }).click();
    await page.getByText("Drop music here, or choose files").waitFor();
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(SIZES.desktop);
  });

  it("hears what another app shares with it, and sends it nowhere", async () => {
    const other = await context.newPage();
    await other.setContent(
      `<form action="${front.at()}/share-target" method="post" enctype="multipart/form-data"><input type="file" name="music" /><button>Share</button></form>`,
    );
    await other.locator("input").setInputFiles([SONG]);
    await other.getByRole("button", { name: "Share" }).click();
    await other.getByRole("img", { name: /^Pitch over time/ }).waitFor({ timeout: 30_000 });
    await other.setViewportSize(SIZES.phone);
    await shoot(other, "offline-shared-phone");
    await other.close();
  });

  it("says when the server has a newer page, without breaking what is open", async () => {
    await front.begin(newer, { token: TOKEN });
    // It would look by itself within three seconds.
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("Your library is out of reach.").waitFor({ state: "hidden", timeout: 10_000 });
    await page.getByText("There is a new version of this page.").waitFor({ timeout: 20_000 });
    // A part of the old page that it had not needed so far, and that the server has no more.
    await page.getByRole("link", { name: "Features" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Features" }).waitFor();
    await page.getByRole("button", { name: "Load it" }).click();
    await page.locator("meta[name=swar-version][content=newer]").waitFor({ state: "attached" });
  });

  it("keeps a model of an open server, and is an older page again at the very visit at which the server has that", async () => {
    const model = () =>
      page.evaluate(async () => {
        const response = await fetch("api/models/songs-default/file");
        return [response.status, (await response.arrayBuffer()).byteLength];
      });
    const before = await model();
    expect(before[0]).toBe(200);
    await front.end();
    expect(await model()).toEqual(before);
    await front.begin(PAGE, { token: TOKEN });
    await page.reload();
    expect(await versionOf(page)).toMatch(/^[\da-f]{12}$/);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  it("is deleted, with all that was kept, where a person wants that", async () => {
    await page.goto(`${front.at()}/#/about`);
    await page.getByText(/This browser keeps the page itself \([\d.]+ [kM]B\)/).waitFor();
    await page.getByRole("heading", { name: "Data of this browser" }).scrollIntoViewIfNeeded();
    await shoot(page, "browser-data-desktop");
    await page.getByRole("button", { name: "Delete all of it" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("This browser keeps nothing of the page.").waitFor();
    const left = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
      localStorage.length + sessionStorage.length,
    ]);
    expect(left).toEqual([0, 0, 0]);
  });
});

it("a page over plain HTTP from another machine goes on without", async () => {
  await front.begin(PAGE);
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.route("http://music.example/**", async (route) => {
    const url = route.request().url().replace("http://music.example", front.at());
    const response = await route.fetch({ url, headers: { ...route.request().headers(), origin: front.at() } });
    await route.fulfill({ response });
  });
  await page.goto("http://music.example/#/about");
  await page.getByText("This browser keeps nothing of the page.").waitFor();
  expect(await page.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
  expect(faults).toEqual([]);
  await context.close();
  await front.end();
});
