import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import type { LaunchOptions } from "playwright-core";

/** Where systems have it; Playwright's own download is not relied on. */
const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** How to start the Chromium that CHROMIUM names, the system's, or the one that npm brought. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const own = [process.env["CHROMIUM"] ?? "", ...SYSTEM].find((path) => path !== "" && existsSync(path));
  return {
    executablePath: own ?? (await sparticuz.executablePath()),
    args: own === undefined ? sparticuz.args : ["--no-sandbox"],
  };
}
