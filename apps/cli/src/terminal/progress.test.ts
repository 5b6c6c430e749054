import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressOn } from "./progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Progress on a stream that remembers; `wait` lets time pass, in which a terminal is drawn. */
function recorded(terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const stream = { ...terminal, write: (text: string) => written.push(text) };
  const progress = progressOn(stream as unknown as NodeJS.WriteStream, () => Date.now());
  const seen = (): string[] => written.filter((text) => text.trim() !== "" && !text.startsWith("\x1b"));
  return { progress, written, seen, wait: (milliseconds: number) => vi.advanceTimersByTime(milliseconds) };
}

describe("progressOn", () => {
  it("writes messages and nothing else where there is no terminal", () => {
    const { progress, written, wait } = recorded({});
    progress.update("training", 0.5);
    wait(1000);
    progress.log("epoch 1");
    progress.stop();
    expect(written).toEqual(["epoch 1\n"]);
  });

  it("draws a bar with the time that is left, reckoned from where the stage began", () => {
    const { progress, seen, wait } = recorded({ isTTY: true });
    progress.update("training", 0.5);
    wait(200);
    progress.stop();
    wait(29_800);
    progress.update("training", 0.75);
    wait(200);
    progress.update("hearing", 0.1);
    wait(7_200_000);
    progress.update("hearing", 0.4);
    wait(200);
    progress.stop();
    expect(seen().map((line) => line.replace(/■+/, "■").trimEnd())).toMatchInlineSnapshot(`
      [
        " training ■           50 %",
        " training ■      75 % · 30 s left",
        " hearing ■                   10 %",
        " hearing ■             40 % · 4 h 0 min left",
      ]
    `);
  });

  it("prints every message at once, whole, and takes the bar away at the end", () => {
    const { progress, written, seen, wait } = recorded({ isTTY: true, columns: 40 });
    const message = "a message that is longer than a line of this terminal, which is for it to wrap\n";
    progress.log(message.trimEnd());
    progress.update("training", 0.5);
    wait(200);
    progress.log("epoch 1");
    expect(seen()[0]).toBe(message);
    expect(seen().at(-1)).toBe("epoch 1\n");
    progress.update("training", 1);
    wait(200);
    progress.log("epoch 2");
    progress.stop();
    const count = written.length;
    wait(10_000);
    expect(seen().at(-1)).toBe("epoch 2\n");
    expect(written.length).toBe(count);
  });

  it("keeps the bar to one line of a narrow terminal", () => {
    const { progress, seen, wait } = recorded({ isTTY: true, columns: 20 });
    progress.update("hearing the clips", 0.5);
    wait(200);
    progress.stop();
    expect(Math.max(...seen().map((line) => line.length))).toBeLessThanOrEqual(20);
  });

  it("leaves the cursor and the wrapping of lines as they are", () => {
    const { progress, written, wait } = recorded({ isTTY: true });
    progress.update("training", 0.5);
    wait(1000);
    progress.stop();
    expect(written.join("")).not.toContain("\x1b[?");
  });
});
