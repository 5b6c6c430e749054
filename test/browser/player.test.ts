import { composePiece, encodeWav } from "@swar/compose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Player, PlayerOptions, PlayerTrack } from "../../apps/web/src/player/index.ts";
import { type BarePage, barePage } from "./bare-page.testing.ts";

declare const createPlayer: (options?: PlayerOptions) => Player;

const SECONDS = 6;
const piece = (arousal: number, seed: number): Uint8Array =>
  encodeWav(composePiece({ path: [{ arousal, valence: 0.7 }], seed, sectionSeconds: SECONDS }));

const FILES = { "first.wav": piece(0.8, 1), "second.wav": piece(0.4, 2), "broken.wav": Uint8Array.from([1, 2, 3, 4]) };
const track = (name: string): PlayerTrack & { readonly source: string } => ({
  id: name,
  title: name,
  source: `${name}.wav`,
  loudness: -14,
});
const [FIRST, SECOND, BROKEN] = [track("first"), track("second"), track("broken")];

let bare: BarePage;
beforeAll(async () => {
  bare = await barePage(FILES);
}, 120_000);
afterAll(() => bare.close());

describe("a player", () => {
  it("plays two songs, one fading into the other without a gap or a clipped sample, and ends", async () => {
    const told = await bare.page.evaluate(
      async (tracks) => {
        const context = new AudioContext();
        const meter = new AnalyserNode(context, { fftSize: 2048 });
        meter.connect(context.destination);
        // What would go to the loudspeakers goes through a meter first.
        Object.defineProperty(context, "destination", { value: meter });
        const player = createPlayer({ context });
        player.setCrossfade(2);
        const ended = Promise.withResolvers<void>();
        const statuses: string[] = [];
        player.subscribe(() => {
          const { status, index } = player.getSnapshot();
          if (statuses.at(-1) !== `${index} ${status}`) statuses.push(`${index} ${status}`);
          if (status === "ended") ended.resolve();
        });
        const marks: { at: number; level: number; peak: number; index: number; position: number }[] = [];
        const samples = new Float32Array(meter.fftSize);
        const began = performance.now();
        const watch = setInterval(() => {
          meter.getFloatTimeDomainData(samples);
          const level = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
          const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
          const { index } = player.getSnapshot();
          const { position } = player.time.getSnapshot();
          marks.push({ at: (performance.now() - began) / 1000, level, peak, index, position });
        }, 50);
        player.setQueue(tracks, 0);
        await ended.promise;
        clearInterval(watch);
        player.close();
        return { statuses, marks, took: (performance.now() - began) / 1000 };
      },
      [FIRST, SECOND],
    );
    expect(told.statuses).toEqual(["0 idle", "0 loading", "0 playing", "1 playing", "1 ended", "1 idle"]);
    // Six seconds and six, two of which are heard together.
    expect(told.took).toBeGreaterThan(9);
    expect(told.took).toBeLessThan(12);
    const peaks = told.marks.map(({ peak }) => peak);
    expect(Math.max(...peaks)).toBeLessThan(1);
    expect(Math.max(...peaks)).toBeGreaterThan(0.05);
    const change = told.marks.find(({ index }) => index === 1)?.at ?? Number.NaN;
    const around = told.marks.filter(({ at }) => at > change - 0.5 && at < change + 1);
    expect(Math.min(...around.map(({ level }) => level))).toBeGreaterThan(0.002);
    const positions = told.marks.filter(({ index }) => index === 0).map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it("leaves out what cannot be played, and says so", async () => {
    const told = await bare.page.evaluate(
      async (tracks) => {
        const player = createPlayer();
        player.setQueue(tracks, 0);
        await new Promise<void>((resolve) =>
          player.subscribe(
            () => player.getSnapshot().index === 1 && player.getSnapshot().status === "playing" && resolve(),
          ),
        );
        const { message } = player.getSnapshot();
        player.close();
        return message;
      },
      [BROKEN, SECOND],
    );
    expect(told?.track.id).toBe("broken");
    expect(told?.text).toMatch(/^“broken” cannot be played \(.+\); it was left out\.$/);
  });

  it("says why where that can be told, and waits where the next would fare no better", async () => {
    const told = await bare.page.evaluate(
      async ([broken, second]) => {
        const player = createPlayer();
        const until = (status: string) =>
          new Promise<void>((resolve) => player.subscribe(() => player.getSnapshot().status === status && resolve()));
        const said = () => player.getSnapshot().message?.text;
        const fault = (words: string, waits: boolean) => ({ ...broken, explain: async () => ({ words, waits }) });
        player.setQueue([fault("its file is not there", false), second], 0);
        await until("playing");
        const left = said();
        player.setQueue([fault("the server does not answer", true), second], 0);
        await until("paused");
        const waits = said();
        player.setQueue([broken, broken, broken, second], 0);
        await until("paused");
        const { index } = player.getSnapshot();
        const many = said();
        player.close();
        return { left, waits, many, index };
      },
      [BROKEN, SECOND] as const,
    );
    expect(told.left).toBe("“broken” was left out: its file is not there.");
    expect(told.waits).toBe("Music waits at “broken”: the server does not answer.");
    expect(told.many).toMatch(/^Music waits: several tracks in a row cannot be played/);
    expect(told.index).toBe(2);
  });

  it("looks up what it does not know of a track when its turn comes, and plays it where that fails", async () => {
    const told = await bare.page.evaluate(
      async ([first, second]) => {
        const player = createPlayer();
        const playing = (index: number) =>
          new Promise<void>((resolve) => {
            const look = () => player.getSnapshot().index === index && player.getSnapshot().status === "playing";
            const leave = player.subscribe(() => look() && (leave(), resolve()));
          });
        let asked = 0;
        const lookUp = async () => {
          asked++;
          return { loudness: -14 };
        };
        player.setQueue(
          [
            { ...first, lookUp },
            { ...second, lookUp: () => Promise.reject(new Error("gone")) },
          ],
          0,
        );
        await playing(0);
        const before = asked;
        const next = playing(1);
        player.next();
        await next;
        player.close();
        return before;
      },
      [FIRST, SECOND] as const,
    );
    expect(told).toBe(1);
  });

  it("ends, and does not go round, where nothing can be played", async () => {
    const status = await bare.page.evaluate(
      async (tracks) => {
        const player = createPlayer();
        player.setQueue(tracks, 0);
        await new Promise<void>((resolve) =>
          player.subscribe(() => player.getSnapshot().status === "ended" && resolve()),
        );
        player.close();
        return player.getSnapshot().message?.id;
      },
      [BROKEN, BROKEN],
    );
    expect(status).toBe(2);
  });

  it("pauses, goes on, seeks, jumps back, and follows a queue that changes", async () => {
    const told = await bare.page.evaluate(
      async ([first, second]) => {
        const player = createPlayer();
        const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        const playing = (index: number) =>
          new Promise<void>((resolve) => {
            const look = () => player.getSnapshot().index === index && player.getSnapshot().status === "playing";
            const leave = player.subscribe(() => look() && (leave(), resolve()));
            if (look()) resolve();
          });
        const position = () => player.time.getSnapshot().position;
        player.setQueue([first, second]);
        const idle = player.getSnapshot().status;
        player.play();
        await playing(0);
        await wait(600);
        player.pause();
        await wait(200);
        const paused = position();
        await wait(300);
        const still = position() - paused;
        player.seek(3);
        player.play();
        await wait(400);
        const sought = position();
        player.next();
        await playing(1);
        player.previous();
        await playing(0);
        await wait(200);
        const again = position();
        player.remove(0);
        await playing(0);
        await wait(200);
        const { entries } = player.getSnapshot();
        const { duration } = player.time.getSnapshot();
        player.stop();
        const stopped = player.getSnapshot().status;
        player.close();
        return { idle, paused, still, sought, again, left: entries.map((entry) => entry.track.id), duration, stopped };
      },
      [FIRST, SECOND] as const,
    );
    expect(told).toMatchObject({ idle: "idle", still: 0, left: ["second"], stopped: "idle" });
    expect(told.paused).toBeGreaterThan(0.2);
    expect(told.sought).toBeGreaterThan(3);
    expect(told.sought).toBeLessThan(4);
    expect(told.again).toBeLessThan(1);
    expect(told.duration).toBeCloseTo(SECONDS, 1);
  });

  it("plays what only `fetch` may have, by the fetch that it is given", async () => {
    const asked = await bare.page.evaluate(
      async (tracks) => {
        const addresses: string[] = [];
        const player = createPlayer({
          fetch: (address) => {
            addresses.push(address);
            return fetch(address);
          },
        });
        player.setQueue(tracks, 0);
        await new Promise<void>((resolve) =>
          player.time.subscribe(() => player.time.getSnapshot().position > 0.2 && resolve()),
        );
        player.close();
        return addresses;
      },
      [FIRST],
    );
    expect(asked).toEqual(["first.wav"]);
  });
});
