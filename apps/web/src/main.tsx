/** web: the page that `swar serve` serves. */
import "./theme/theme.css";
import "./theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Engine } from "./engine/index.ts";
import { PAGES } from "./pages/pages.ts";
import { ApiProvider } from "./shell/ApiProvider.tsx";
import { App } from "./shell/App.tsx";
import { EngineProvider } from "./shell/EngineProvider.tsx";
import { goTo } from "./shell/go-to.ts";
import { OpenedFiles } from "./shell/OpenedFiles.tsx";
import { PlayerBar } from "./shell/PlayerBar.tsx";
import { PlayerProvider } from "./shell/PlayerProvider.tsx";
import { ServiceWorkerStart } from "./shell/ServiceWorkerStart.tsx";
import { Toasts } from "./shell/Toasts.tsx";
import { showThemeColour } from "./theme/show-theme-colour.ts";

showThemeColour();
const root = document.getElementById("root");
if (!root) throw new TypeError("index.html: must have an element with the id root");
createRoot(root).render(
  <StrictMode>
    <Toasts>
      <ApiProvider>
        <ServiceWorkerStart />
        <PlayerProvider>
          <EngineProvider>
            <OpenedFiles onFiles={hearFiles} />
            <App pages={PAGES} player={<PlayerBar />} />
          </EngineProvider>
        </PlayerProvider>
      </ApiProvider>
    </Toasts>
  </StrictMode>,
);

/** Has the page that listens hear them, which is loaded for that. */
async function hearFiles(engine: Engine, files: readonly File[]): Promise<void> {
  const { visitOf } = await import("./pages/listen/visit-of.ts");
  const [first] = visitOf(engine).addFiles(files);
  if (first !== undefined) goTo("listen", { rest: [first] });
}
