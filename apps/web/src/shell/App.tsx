import "./App.css";
import { type ReactNode, useRef } from "react";
import { IconLink } from "../controls/IconLink.tsx";
import type { PageEntry } from "../pages/page-entry.ts";
import { CurrentPage } from "./CurrentPage.tsx";
import { Navigation } from "./Navigation.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { hrefTo } from "./route.ts";
import { useRoute } from "./use-route.ts";
import { useRoom } from "./use-room.ts";
import { Wordmark } from "./Wordmark.tsx";

export interface AppProps {
  /** All pages; the first is where one begins. */
  readonly pages: readonly [PageEntry, ...PageEntry[]];
  /** What stays at the foot of every page: the player. It may draw nothing. */
  readonly player?: ReactNode;
}

/** The frame of all pages: head, the page, the player, and on phones the bar of pages below it. */
export function App({ pages, player }: AppProps) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const foot = useRoom();
  const entry = pages.find((page) => page.route === route.page);
  const current = entry ?? (route.page === "" ? pages[0] : undefined);
  const links = pages.filter(({ place }) => place === "bar");
  const asides = pages.filter(({ place }) => place === "head");
  return (
    <div className="app">
      <a
        className="app-skip for-ears"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the page
      </a>
      <header className="app-head">
        <Wordmark home={pages[0].route} />
        {links.length > 0 && <Navigation pages={links} current={current?.route ?? ""} />}
        <div className="app-tools">
          {asides.map(({ route: name, label, icon }) => (
            <IconLink
              key={name}
              icon={icon}
              label={label}
              href={hrefTo(name)}
              tooltipSide="bottom"
              aria-current={current?.route === name ? "page" : undefined}
            />
          ))}
          <ThemeSwitch />
        </div>
      </header>
      <OfflineBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <CurrentPage entry={current} wanted={route.page} home={pages[0]} main={main} />
      </main>
      <footer className="app-foot" ref={foot}>
        {player}
      </footer>
    </div>
  );
}
