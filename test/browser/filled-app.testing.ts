/** `swar serve` on a library of composed pieces, and browsers that look at it, for tests that need music. */
import { composePiece, encodeWav } from "@swar/compose";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { type Served, served } from "../journeys/served.testing.ts";

/** A piece of the library; title and artist are those of the library, not of the file. */
export interface Piece {
  readonly title: string;
  readonly artist: string;
  readonly arousal: number;
  readonly valence: number;
}

/** A served library with music in it. */
export interface FilledApp extends Served {
  /** A page of a person who comes for the first time; what it asked for and complained of is held against `check`. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>;
  /** Fails where a page asked another origin for something, or wrote an error to its console. */
  readonly check: () => void;
  readonly close: () => Promise<void>;
}

/** Serves a library of `pieces`, each `seconds` long. */
export async function filledApp(pieces: readonly Piece[], seconds: number): Promise<FilledApp> {
  const folder = mkdtempSync(join(tmpdir(), "swar-filled-"));
  mkdirSync(join(folder, "music"));
  pieces.forEach((piece, seed) => {
    writeFileSync(join(folder, "music", `${piece.title}.wav`), encodeWav(composed(piece, seed, seconds)));
  });
  const server = await served(["--data-dir", join(folder, "data")], "");
  await fill(server, join(folder, "music"), pieces);
  const browser = await chromium.connect(inject("chromium"));
  const faults: string[] = [];
  return {
    ...server,
    visit: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en", ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on("request", (request) => {
        if (!request.url().startsWith(server.at) && !/^(data|blob):/.test(request.url())) faults.push(request.url());
      });
      await page.goto(server.at);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
    check: () => expect(faults.splice(0)).toEqual([]),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Composing takes longer than hearing, so that a few seconds come again and again. */
const COMPOSED = 6;

function composed({ arousal, valence }: Piece, seed: number, seconds: number) {
  const path = [{ arousal, valence }];
  const { samples, sampleRate } = composePiece({ path, seed, sectionSeconds: COMPOSED, sampleRate: 22_050 });
  const length = Math.round(seconds * sampleRate);
  return { samples: Float32Array.from({ length }, (_, i) => samples[i % samples.length] as number), sampleRate };
}

/** Adds the folder, waits until all is heard, and names each track as its piece is. */
async function fill({ ask }: Served, folder: string, pieces: readonly Piece[]): Promise<void> {
  await ask("/api/folders", { method: "POST", json: { paths: [folder] } });
  const tracks = async () => {
    const answer = await ask("/api/tracks?limit=500");
    return ((await answer.json()) as { tracks: { id: number; title: string }[] }).tracks;
  };
  while ((await tracks()).length < pieces.length) await setTimeout(200);
  for (const { id, title } of await tracks()) {
    const artist = pieces.find((piece) => piece.title === title)?.artist;
    await ask(`/api/tracks/${id}`, { method: "PATCH", json: { artist } });
  }
}
