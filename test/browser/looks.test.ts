/** Every page on every screen: a picture of each to look at, no serious fault by axe, nothing wider than the screen. */
import { describe, expect } from "vitest";
import { faultsOf } from "./axe.testing.ts";
import { type Opened, SCREENS, test } from "./browser.testing.ts";

const GALLERY = ["planes", "controls", "states"];
/** The gallery shows what waits, and shows it for ever. */
const WAITING = "main .loading:not(.gallery-cell *)";

async function lookAt({ page, shoot, allow }: Opened, name: string): Promise<void> {
  // The library is empty: that nothing can be recommended is a state, too, which pages show.
  allow(/404 .*\/api\/recommendations/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(WAITING).first().waitFor({ state: "detached" });
  await shoot(name);
  expect(await faultsOf(page), name).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overhang, `how far ${name} is wider than the screen`).toBeLessThanOrEqual(0);
}

describe.each(SCREENS)("on the screen of a $size, $scheme", (screen) => {
  test("every page of the app is whole", async ({ open }) => {
    const { page } = await open("", screen);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const links = await page.locator("header a[href^='#/']").all();
    const addresses = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
    expect([...addresses]).toContain("#/about");
    for (const address of [...addresses, "#/nowhere"])
      await lookAt(await open(address ?? "", screen), `${address?.slice(2)}`);
  });

  test("every page of the gallery is whole", async ({ open }) => {
    for (const name of GALLERY) await lookAt(await open(`#/${name}`, { ...screen, gallery: true }), `gallery-${name}`);
  });
});
