import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FitState } from "@swar/training";
import { describe, expect, it } from "vitest";
import { stateFolder } from "./state-folder.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

const STATE = { history: [{ epoch: 1 }], best: { parameters: Float32Array.of(0.1, 2) } } as unknown as FitState;

async function begun(folder: string, settings: unknown = { seed: 1 }): Promise<void> {
  const store = await stateFolder(folder, settings, false);
  await store.begin();
  await store.save("fold 1", STATE);
}

describe("stateFolder", () => {
  it("gives the states of a run to one that goes on with it", async () => {
    const folder = join(temporaryFolder(), "run");
    await begun(folder);
    const store = await stateFolder(folder, { seed: 1 }, true);
    await store.begin();
    expect(await store.load("fold 1")).toEqual(STATE);
    expect(await store.load("fold 2")).toBeUndefined();
  });

  it("forgets an earlier run where one begins anew, but not before it does", async () => {
    const folder = join(temporaryFolder(), "run");
    await begun(folder);
    const store = await stateFolder(folder, { seed: 1 }, false);
    expect(await store.load("fold 1")).toEqual(STATE);
    await store.begin();
    expect(await store.load("fold 1")).toBeUndefined();
  });

  it("leaves nothing behind after the run", async () => {
    const folder = join(temporaryFolder(), "run");
    await begun(folder);
    await (await stateFolder(folder, { seed: 1 }, true)).remove();
    expect(existsSync(folder)).toBe(false);
  });

  it("says what to do where there is nothing to go on with, or a run with other settings", async () => {
    const folder = join(temporaryFolder(), "run");
    const refusal = async (): Promise<string> =>
      await stateFolder(folder, { seed: 1 }, true).then(
        () => "none",
        (error: Error) => error.message.replace(folder, "FOLDER"),
      );
    expect(await refusal()).toMatchInlineSnapshot(
      `"--resume: a run with these settings must lie in FOLDER, got none; leave out --resume to begin anew"`,
    );
    await begun(folder, { seed: 2 });
    expect(await refusal()).toMatchInlineSnapshot(
      `"--resume: a run with these settings must lie in FOLDER, got one with other settings or files; leave out --resume to begin anew"`,
    );
  });
});
