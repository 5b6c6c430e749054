/** Features by hand, as people use it: examples and sliders, what moves the estimate, tables, models of one's own. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { ROOT } from "../journeys/swar.testing.ts";
import { faultsOf } from "./axe.testing.ts";
import { SCREENS, test } from "./browser.testing.ts";
import { textOf } from "./text-of.testing.ts";

const COLUMNS =
  "track_name,Acousticness,Danceability,Energy,Instrumentalness,Liveness,Loudness,Speechiness,Tempo,Valence";
const TABLE = `${COLUMNS}
Kite Weather,0.1,0.7,0.9,0,0.2,-5,0.05,128,0.6
موسيقى هادئة,0.9,0.3,,0.8,0.1,-20,0.04,70,0.2`;

const card = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
const number = async (page: Page, name: string, axis: string): Promise<number> =>
  Number(await card(page, name).getByRole("meter", { name: axis }).getAttribute("aria-valuenow"));
const ready = (page: Page) => card(page, "Model").getByRole("meter").first().waitFor({ timeout: 20_000 });

describe("features by hand", () => {
  test("an example is placed by model and formula, and a slider moves both at once", async ({ open }) => {
    const { page } = await open("#/features");
    await ready(page);
    await page.getByRole("button", { name: "Dance track" }).click();
    await expect.poll(() => number(page, "Formula", "Valence")).toBeCloseTo(0.6 * 0.68 + 0.3 * 0.78 + 0.1 * 0.95, 9);
    const before = await number(page, "Model", "Arousal");
    await page.getByRole("slider", { name: "Loudness" }).fill("-30");
    await expect.poll(() => number(page, "Model", "Arousal")).toBeLessThan(before - 0.02);
    expect(await card(page, "Model").innerText()).toContain("R² 0.417 and 0.374");
    expect(await card(page, "Formula").innerText()).toContain("−0.355");
  });

  test("says what moves the estimate, and that nothing does where the model has nothing to go by", async ({ open }) => {
    const { page } = await open("#/features");
    await ready(page);
    const moves = page.getByRole("region", { name: "What moves it" });
    await page.getByRole("button", { name: "Heavy rock" }).click();
    await moves.getByRole("row", { name: /^Loudness \+0\.0[2-9]/ }).waitFor();
    expect(await moves.getByRole("row").count()).toBe(10);
    await page.getByRole("button", { name: "Quiet piano" }).click();
    await moves.getByText(/Hardly anything moves it here/).waitFor();
  });

  test("a pasted table is estimated row by row and kept as a file; a wrong one is told what it lacks", async ({
    open,
  }) => {
    const { page } = await open("#/features");
    const paste = page.getByRole("textbox", { name: "Or paste it" });
    await paste.fill("name,energy\nx,1");
    await page.getByRole("button", { name: "Estimate" }).click();
    await page
      .getByRole("alert")
      .getByText(/Its first line must name the nine columns, acousticness, danceability/)
      .waitFor();
    await paste.fill(TABLE);
    await page.getByRole("button", { name: "Estimate" }).click();
    const rows = page.getByRole("region", { name: "Estimates" });
    await rows.getByRole("row", { name: /^Kite Weather/ }).waitFor({ timeout: 20_000 });
    await rows.getByRole("row", { name: /هادئة/ }).waitFor();
    await page.getByText("1 value is missing").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const lines = (await textOf(file)).trim().split("\r\n");
    expect(lines[1]).toMatch(/^Kite Weather,0\.\d{4},0\.\d{4},Q1,/);
    expect(lines.length).toBe(3);
  });

  test("a checkpoint of one's own stands beside the others, and what is none is refused", async ({ open }) => {
    const { page } = await open("#/features");
    await ready(page);
    await page.getByText("Compare with another model").click();
    const choose = page.getByLabel("Choose a checkpoint of your own");
    await choose.setInputFiles({
      name: "no.onnx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("nothing"),
    });
    await page
      .getByRole("alert")
      .filter({ hasText: /onnx|checkpoint/i })
      .waitFor();
    await choose.setInputFiles(join(ROOT, "models/songs-default.onnx"));
    await card(page, "songs-default").getByRole("meter").first().waitFor();
    expect(await number(page, "songs-default", "Arousal")).toBeCloseTo(await number(page, "Model", "Arousal"), 6);
    await page.getByRole("button", { name: "Take off songs-default" }).click();
    await card(page, "songs-default").waitFor({ state: "detached" });
  });

  for (const screen of SCREENS) {
    test(`has no serious fault, ${screen.size} ${screen.scheme}`, async ({ open }) => {
      const { page, shoot } = await open("#/features", screen);
      await ready(page);
      await page.getByRole("textbox", { name: "Or paste it" }).fill(TABLE);
      await page.getByRole("button", { name: "Estimate" }).click();
      await page.getByRole("row", { name: /^Kite Weather/ }).waitFor();
      await page.getByRole("button", { name: "Heavy rock" }).click();
      await page.getByText("Nothing in the library can be played yet.").waitFor();
      await shoot("features");
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    });
  }
});
