/** The Laboratory, as people use it: a table is taken in, a model learnt from it, its report read, and the model tried. */
import { demoTable } from "@swar/training";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { faultsOf } from "./axe.testing.ts";
import { SCREENS, test } from "./browser.testing.ts";
import { textOf } from "./text-of.testing.ts";

const table = (rows: number, name = "rated songs.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(demoTable({ rows })),
});

const choose = async (page: Page, file: ReturnType<typeof table>): Promise<void> =>
  await page.getByLabel(/Drop a CSV or Parquet file here/).setInputFiles(file);
const start = async (page: Page): Promise<void> =>
  await page.getByRole("button", { name: "Start", exact: true }).click();
const curves = (page: Page): Locator => page.getByRole("img", { name: /^Loss by epoch/ });
const isWhole = async (page: Page): Promise<boolean> =>
  await page.evaluate("document.documentElement.scrollWidth <= innerWidth");

describe("the laboratory", () => {
  test("a table of ratings becomes a model: proposals, curves, report, and the model at work", async ({ open }) => {
    const { page } = await open("#/lab");
    await page.getByRole("link", { name: "Start a training" }).click();
    await choose(page, table(200));
    expect(await page.getByLabel("Rated arousal").inputValue()).toBe("rated_arousal");
    expect(await page.getByLabel("Rated valence").inputValue()).toBe("rated_valence");
    expect(await page.getByLabel("Artist").inputValue()).toBe("artist_name");
    expect(await page.getByRole("button", { name: "0 to 1", exact: true }).getAttribute("aria-pressed")).toBe("true");
    await page.getByLabel("Name of the model").fill("");
    await start(page);
    await page.getByText("Give it a name, to find it again.").waitFor();
    await page.getByLabel("Name of the model").fill("my ratings");
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Folds").fill("3");
    await start(page);

    await curves(page).waitFor({ timeout: 20_000 });
    await page.getByRole("heading", { name: "How good it is" }).waitFor({ timeout: 30_000 });
    // What the features say of ratings that were made from them is most of it, and far more than the mean.
    const tile = page.locator(".lab-tiles > div").filter({ hasText: "R² arousal" });
    expect(Number(await tile.locator("strong").innerText())).toBeGreaterThan(0.5);
    expect(await tile.innerText()).toMatch(/95 %: 0\.\d\d to 0\.\d\d/);
    expect(await tile.innerText()).toMatch(/always the mean: −?0\.0\d/);
    await page.getByRole("img", { name: /^Predicted over true valence of 200 songs/ }).waitFor();
    await page.getByRole("img", { name: /^Importance of features for arousal/ }).waitFor();
    const counts = await page.locator(".lab-confusion tbody td").allInnerTexts();
    expect(counts.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b, 0)).toBe(200);
    expect(await curves(page).getAttribute("aria-label")).toMatch(/of 4 fits\. The validation loss of model went from/);

    await page.getByRole("button", { name: "Download" }).click();
    const [losses] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /Losses/ }).click(),
    ]);
    expect(await textOf(losses)).toMatch(/^run,.*epoch/);

    await page.getByRole("link", { name: "Try it" }).click();
    const card = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "my ratings" }) });
    await card.getByRole("meter", { name: "Arousal" }).waitFor({ timeout: 20_000 });
  });

  test("a wrong file is told what to do; a table that cannot be learnt keeps its choices", async ({ open }) => {
    const { page } = await open("#/lab/new");
    await choose(page, { ...table(1), buffer: Buffer.from("name,energy\nx,1") });
    await page.getByText(/acousticness, danceability, .* are not there; rename or add the columns/).waitFor();
    await choose(page, table(1, "one.csv"));
    await start(page);
    await page.getByText(/There must be at least 3 groups to keep apart/).waitFor({ timeout: 20_000 });
    await page.getByRole("link", { name: "Start anew with other choices" }).click();
    expect(await page.getByLabel("Name of the model").inputValue()).toBe("one");
  });

  test("a training is stopped, goes on, and is removed with its model", async ({ open }) => {
    const { page } = await open("#/lab/new");
    await choose(page, table(2000, "long.csv"));
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Folds").fill("10");
    await page.getByLabel("Repeats").fill("5");
    await start(page);
    await curves(page).waitFor({ timeout: 20_000 });
    const before = await curves(page).getAttribute("aria-label");
    // Epochs go on to come.
    await expect.poll(() => curves(page).getAttribute("aria-label"), { timeout: 20_000 }).not.toBe(before);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Go on" }).click({ timeout: 20_000 });
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Remove" }).click({ timeout: 20_000 });
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("heading", { name: "Laboratory", level: 1 }).waitFor();
    await page.getByRole("link", { name: /one\.csv/ }).waitFor();
    expect(await page.getByRole("link", { name: /long\.csv/ }).count()).toBe(0);
  });

  // They look at what the tests above left: a training that is done, one that failed, and a model.
  for (const screen of SCREENS) {
    test(`has no serious fault, ${screen.size} ${screen.scheme}`, async ({ open }) => {
      const { page, shoot } = await open("#/lab", screen);
      await page.getByRole("article").nth(2).waitFor();
      const own = page.getByRole("link", { name: /rated songs\.csv/ });
      await own.waitFor();
      await shoot("lab");
      expect(await faultsOf(page)).toEqual([]);
      expect(await isWhole(page)).toBe(true);
      await own.click();
      await page.getByRole("heading", { name: "How good it is" }).waitFor();
      await curves(page).waitFor();
      await shoot("lab-report");
      expect(await faultsOf(page)).toEqual([]);
      expect(await isWhole(page)).toBe(true);
      if (screen.size === "desktop") return;
      // Where there is least room, the form as well.
      await page.goto(page.url().replace(/#.*/, "#/lab/new"));
      await choose(page, table(50));
      await page.getByText("More", { exact: true }).click();
      await shoot("lab-start");
      expect(await faultsOf(page)).toEqual([]);
      expect(await isWhole(page)).toBe(true);
    });
  }
});
