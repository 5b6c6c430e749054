import { type RefObject, Suspense, useEffect, useRef } from "react";
import type { PageEntry } from "../pages/page-entry.ts";
import { Empty } from "./Empty.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Loading } from "./Loading.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { pageComponent } from "./page-component.ts";
import { hrefTo } from "./route.ts";

/** The page that the address names, or that there is none of that name; sets the title, and the focus when it changes. */
export function CurrentPage({
  entry,
  wanted,
  home,
  main,
}: {
  readonly entry: PageEntry | undefined;
  readonly wanted: string;
  readonly home: PageEntry;
  readonly main: RefObject<HTMLElement | null>;
}) {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    document.title = `${entry?.label ?? "Not found"} · Swar Manovigyan`;
    // Who follows a link by ear or by keyboard goes on where the new page begins; the first page takes no focus.
    if (shown.current !== undefined && shown.current !== wanted) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    shown.current = wanted;
  }, [entry, wanted, main]);
  if (!entry) {
    return (
      <PageFrame title="Not here">
        <Empty title={`There is no page “${wanted}”.`} action={<a href={hrefTo(home.route)}>Go to {home.label}</a>}>
          The address may be old, or mistyped.
        </Empty>
      </PageFrame>
    );
  }
  const Page = pageComponent(entry);
  return (
    <ErrorBoundary key={entry.route}>
      <Suspense fallback={<Loading label={`Loading ${entry.label}`} />}>
        <Page />
      </Suspense>
    </ErrorBoundary>
  );
}
