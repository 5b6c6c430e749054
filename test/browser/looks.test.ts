/** Pages without tests of their own, and the gallery, on every screen: a picture of each to look at, no serious fault by axe, nothing wider than the screen. */
import { describe, expect } from "vitest";
import { faultsOf } from "./axe.testing.ts";
import { type Opened, SCREENS, test } from "./browser.testing.ts";

const GALLERY = ["planes", "controls", "states"];
/** The gallery shows what waits, and shows it for ever. */
const WAITING = "main .loading:not(.gallery-cell *)";

async function lookAt({ page, shoot }: Opened, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(WAITING).first().waitFor({ state: "detached" });
  await shoot(name);
  expect(await faultsOf(page), name).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overhang, `how far ${name} is wider than the screen`).toBeLessThanOrEqual(0);
}

describe.each(SCREENS)("on the screen of a $size, $scheme", (screen) => {
  // The other pages are looked at in their own tests, with something in them.
  test.for(["about", "nowhere"])("the page %s is whole", async (name, { open }) => {
    await lookAt(await open(`#/${name}`, screen), name);
  });
});

test("every page of the gallery is whole", async ({ open }) => {
  for (const name of GALLERY) await lookAt(await open(`#/${name}`, { gallery: true }), `gallery-${name}`);
});
