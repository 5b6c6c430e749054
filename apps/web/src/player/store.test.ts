import { describe, expect, it } from "vitest";
import { createStore } from "./store.ts";

describe("createStore", () => {
  it("tells of what changed, and keeps its value where nothing did", () => {
    const store = createStore({ a: 1, b: 2 });
    let told = 0;
    const leave = store.subscribe(() => told++);
    const before = store.getSnapshot();
    store.set({ a: 1 });
    expect([store.getSnapshot() === before, told]).toEqual([true, 0]);
    store.set({ a: 3 });
    expect([store.getSnapshot(), told]).toEqual([{ a: 3, b: 2 }, 1]);
    leave();
    store.set({ b: 4 });
    expect(told).toBe(1);
  });
});
