import "./Navigation.css";
import { Icon } from "../controls/Icon.tsx";
import type { PageEntry } from "../pages/page-entry.ts";
import { hrefTo } from "./route.ts";

/** Links to pages; on phones a bar at the foot of the screen. */
export function Navigation({ pages, current }: { readonly pages: readonly PageEntry[]; readonly current: string }) {
  return (
    <nav className="navigation" aria-label="Pages">
      {pages.map(({ route, label, icon }) => (
        <a key={route} href={hrefTo(route)} aria-current={route === current ? "page" : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      ))}
    </nav>
  );
}
