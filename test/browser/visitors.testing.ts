/** People who look at pages, each with a browser context of their own, and what their pages do. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** A page, and what it has done so far. */
export interface WatchedPage {
  readonly page: Page;
  /** All addresses that it asked for. */
  readonly requests: readonly string[];
  /** An error in the console that matches is expected. */
  readonly allow: (pattern: RegExp) => void;
}

/** Whoever comes. */
export interface Visitors {
  /** A page that is to ask `origin` alone, and to write no error to its console. */
  readonly enter: (origin: string, options: BrowserContextOptions) => Promise<WatchedPage>;
  /** Closes all pages, and fails where one did otherwise. */
  readonly leave: () => Promise<void>;
}

/** Nobody yet, in `browser`. */
export function visitors(browser: Browser): Visitors {
  const contexts: BrowserContext[] = [];
  const checks: (() => void)[] = [];
  return {
    enter: async (origin, options) => {
      // Requests of workers are seen by no page; installed.test.ts is theirs.
      const context = await browser.newContext({ serviceWorkers: "block", ...options });
      contexts.push(context);
      const page = await context.newPage();
      const { check, ...watched } = watch(page, origin);
      checks.push(check);
      return { page, ...watched };
    },
    leave: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      for (const check of checks.splice(0)) check();
    },
  };
}

/** Notes what a page asks for and complains of. */
function watch(page: Page, origin: string) {
  const requests: string[] = [];
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  const check = (): void => {
    const foreign = requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url));
    expect(foreign, "requests that left the origin").toEqual([]);
    const unexpected = complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)));
    expect(unexpected, "errors in the console").toEqual([]);
  };
  return { requests, allow: (pattern: RegExp) => void allowed.push(pattern), check };
}
