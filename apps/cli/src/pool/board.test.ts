import { describe, expect, it } from "vitest";
import { createBoard, workOn } from "./board.ts";

describe("createBoard", () => {
  it("shows the work of all tasks, and tells them all to stop", () => {
    const board = createBoard(4);
    const works = [0, 1].map((index) => workOn(board.shared, index));
    works[0]!.onProgress!(1);
    works[1]!.onProgress!(0.5);
    expect(board.done()).toBe(0.375);
    expect(works.map((work) => work.signal!.aborted)).toEqual([false, false]);
    board.stop();
    expect(works.map((work) => work.signal!.aborted)).toEqual([true, true]);
  });
});
