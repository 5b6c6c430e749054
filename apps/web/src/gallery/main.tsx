/** The gallery: every control and every kind of plane on one page, to look at, to try, and for tests. Not part of the app. */
import "../theme/theme.css";
import "../theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { PageEntry } from "../pages/page-entry.ts";
import { ApiProvider } from "../shell/ApiProvider.tsx";
import { App } from "../shell/App.tsx";
import { Toasts } from "../shell/Toasts.tsx";

const entry = (route: string, label: string, icon: PageEntry["icon"], load: PageEntry["load"]): PageEntry => ({
  route,
  label,
  icon,
  place: "bar",
  load,
});

const PAGES = [
  entry("planes", "Planes", "mood", async () => (await import("./PlanesPage.tsx")).PlanesPage),
  entry("controls", "Controls", "features", async () => (await import("./ControlsPage.tsx")).ControlsPage),
  entry("states", "States", "laboratory", async () => (await import("./StatesPage.tsx")).StatesPage),
] as const;

const root = document.getElementById("root");
if (!root) throw new TypeError("gallery.html: must have an element with the id root");
createRoot(root).render(
  <StrictMode>
    <Toasts>
      <ApiProvider>
        <App pages={PAGES} />
      </ApiProvider>
    </Toasts>
  </StrictMode>,
);
