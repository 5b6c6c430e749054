/** The frame of the app: how fast it is there, and how one gets about in it. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browser.testing.ts";

describe("the app", () => {
  test("can be used at once, and says how long that took with nothing in its cache", async ({ open }) => {
    const { page } = await open("");
    await page.getByRole("button", { name: /^Theme/ }).click();
    const milliseconds = await page.evaluate(() => performance.now());
    expect(milliseconds).toBeGreaterThan(0);
    // Two seconds are meant. What else the machine does is not the page's doing, so that it is only told.
    console.log(`the app could be used after ${Math.round(milliseconds)} ms`);
  });

  test("sends less than 350 kB of JavaScript before the first page is there", async ({ open }) => {
    const { page } = await open("");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const bytes = await page.evaluate(() => {
      const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(({ name }) =>
        name.endsWith(".js"),
      );
      return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(350_000);
  });

  test("says in the title where one is, and that an address leads nowhere", async ({ open }) => {
    const { page } = await open("#/about");
    await page.getByRole("heading", { name: "About" }).waitFor();
    expect(await page.title()).toBe("About · Swar Manovigyan");
    await page.goto(page.url().replace("about", "nowhere"));
    await page.getByRole("heading", { name: "There is no page “nowhere”." }).waitFor();
    expect(await page.title()).toBe("Not found · Swar Manovigyan");
  });

  test("keeps the theme that was chosen, before anything is drawn", async ({ open }) => {
    const { page } = await open("#/about", { scheme: "light" });
    const theme = page.getByRole("button", { name: /^Theme/ });
    await theme.click();
    await theme.click();
    expect(await theme.getAttribute("aria-label")).toBe("Theme: dark");
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.body);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe("rgb(22, 23, 29)");
  });
});

describe("with the keyboard alone", () => {
  test("one skips to the page, and goes from page to page", async ({ open }) => {
    const { page } = await open("", { gallery: true });
    await page.getByRole("heading", { level: 1, name: "Planes" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Theme: as the system has it");
    for (let i = 0; i < 2; i++) await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Controls");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Controls" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(await page.getByRole("link", { name: "Controls" }).getAttribute("aria-current")).toBe("page");
  });

  test("a dialog holds the focus, and gives it back", async ({ open }) => {
    const { page } = await open("#/controls", { gallery: true });
    await page.getByRole("button", { name: "Open dialog" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Remove 3 tracks?" }).waitFor();
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
    const isInside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
    );
    expect(isInside).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("Open dialog");
  });

  test("a menu opens, is gone through by arrows, and keeps what is picked as a file", async ({ open }) => {
    const { page } = await open("#/controls", { gallery: true });
    await page.getByRole("button", { name: "Export" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /M3U8/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    const [kept] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(kept.suggestedFilename()).toBe("list.json");
  });
});

describe("when something is wrong", () => {
  test("the server's own words say what to do, and the rest of the page goes on", async ({ open }) => {
    const { page, allow } = await open("#/states", { gallery: true });
    allow(/400 \(Bad Request\)/);
    await page.getByText("ok, embedded").waitFor();
    await page.getByText("0 tracks").waitFor();
    await page.getByRole("button", { name: "Ask for too many" }).click();
    const note = page.getByRole("alert").filter({ hasText: "500" });
    expect(await note.innerText()).toContain("Must be from 1 to 500");
    await page.getByText("0 tracks").waitFor();
  });

  test("a part that breaks says so, and takes nothing else with it", async ({ open }) => {
    const { page, allow } = await open("#/states", { gallery: true });
    allow(/asked to break/);
    await page.getByRole("button", { name: "Break this part" }).click();
    await page.getByText("This page stopped.").waitFor();
    await page.getByText("No music yet").waitFor();
  });

  test("a server that is gone is named, with the way to have it back", async ({ open }) => {
    const { page, allow } = await open("#/states", { gallery: true });
    await page.getByText("0 tracks").waitFor();
    allow(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Ask for too many" }).click();
    await page.getByText("The server does not answer.").waitFor();
  });
});

async function focused(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent?.trim();
  });
}
