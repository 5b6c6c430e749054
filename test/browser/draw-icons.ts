/**
 * Draws the icons of the app into apps/web/public: a path over the four quadrants. `node test/browser/draw-icons.ts`, where there is a
 * Chromium; what it draws is committed.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumOptions } from "./chromium-options.ts";

const PUBLIC = join(import.meta.dirname, "../../apps/web/public");
const NIGHT = "#1b1c23";
/** The quadrants of the dark theme (theme.css), by the signs of their valence and arousal. */
const QUADRANTS = [
  { x: 1, y: 1, colour: "#f5bd3d" },
  { x: -1, y: 1, colour: "#d0718f" },
  { x: -1, y: -1, colour: "#8093f6" },
  { x: 1, y: -1, colour: "#45e0cf" },
] as const;

/**
 * @param ground the shape behind, as SVG
 * @param scale of what is on it; systems may cut a maskable icon to a circle of 80 % of its width
 */
function drawing(ground: string, scale: number): string {
  const dots = QUADRANTS.map(
    ({ x, y, colour }) => `    <circle cx="${74 * x}" cy="${-74 * y}" r="52" fill="${colour}" />`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  ${ground}
  <g transform="translate(256 256) scale(${scale})">
${dots.join("\n")}
    <path d="M-74 74 C-66 -20 44 44 74 -74" fill="none" stroke="#faf8f4" stroke-width="16" stroke-linecap="round" />
  </g>
</svg>
`;
}

const ROUND = drawing(`<rect width="512" height="512" rx="116" fill="${NIGHT}" />`, 1.3);
const FULL = drawing(`<rect width="512" height="512" fill="${NIGHT}" />`, 1);
/** iOS rounds corners itself, and cuts off nothing else. */
const TOUCH = drawing(`<rect width="512" height="512" fill="${NIGHT}" />`, 1.25);

writeFileSync(join(PUBLIC, "icon.svg"), ROUND);
writeFileSync(join(PUBLIC, "icon-maskable.svg"), FULL);
const browser = await chromium.launch(await chromiumOptions());
for (const [name, svg, size] of [
  ["icon-192", ROUND, 192],
  ["icon-512", ROUND, 512],
  ["icon-maskable-512", FULL, 512],
  ["icon-touch", TOUCH, 180],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: join(PUBLIC, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
