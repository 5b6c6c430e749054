import { spawn } from "node:child_process";

/** What opens an address in the browser that a person uses, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  // The first word after start would be taken for a title.
  win32: ["cmd", "/c", "start", ""],
};

/** Where this runs. */
export interface BrowserPlace {
  readonly platform: NodeJS.Platform;
  /** `BROWSER` names another program, or `none`, as other tools take it. */
  readonly env: NodeJS.ProcessEnv;
}

/** The program, and what comes before the address; undefined where no browser is wanted. */
export function browserCommand({ platform, env }: BrowserPlace): readonly [string, ...string[]] | undefined {
  const named = env["BROWSER"];
  if (named === "none") return undefined;
  return named ? [named] : (OPENERS[platform] ?? ["xdg-open"]);
}

/** Opens `address` in a browser; where there is none, nothing happens. */
export function openBrowser(address: string, place: BrowserPlace = process): void {
  const [program, ...args] = browserCommand(place) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
