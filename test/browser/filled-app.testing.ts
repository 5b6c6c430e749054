/** `swar serve` on a library of composed pieces, and browsers that look at it, for tests that need music. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { type Served, served } from "../journeys/served.testing.ts";
import { heardData, LIBRARIES, type LibraryName, musicFolder } from "./heard-libraries.ts";
import { SIZES } from "./browser.testing.ts";
import { visitors } from "./visitors.testing.ts";

/** A served library with music in it. */
export interface FilledApp extends Served {
  /** A page of a person who comes for the first time; what it asked for and complained of is held against `check`. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>;
  /** Closes the pages, and fails where one asked another origin for something, or wrote an error to its console. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves library `name`, a copy of what was heard for all tests, in which the others are forgotten. */
export async function filledApp(name: LibraryName): Promise<FilledApp> {
  const heard = inject("heard");
  const folder = mkdtempSync(join(tmpdir(), "swar-filled-"));
  cpSync(heardData(heard), folder, { recursive: true });
  const server = await served(["--data-dir", folder], "");
  for (const other of (Object.keys(LIBRARIES) as LibraryName[]).filter((each) => each !== name)) {
    const query = new URLSearchParams({ path: musicFolder(heard, other), tracks: "forget" });
    expect((await server.ask(`/api/folders?${query}`, { method: "DELETE" })).ok).toBe(true);
  }
  const browser = await chromium.connect(inject("chromium"));
  const { enter, leave } = visitors(browser);
  return {
    ...server,
    visit: async (options = {}) => {
      const { page } = await enter(server.at, { viewport: SIZES.desktop, locale: "en", ...options });
      await page.goto(server.at);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
    check: leave,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
