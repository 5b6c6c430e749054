/** web: the page that `swar serve` serves. */
import "./theme/theme.css";
import "./theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PAGES } from "./pages/pages.ts";
import { ApiProvider } from "./shell/ApiProvider.tsx";
import { App } from "./shell/App.tsx";
import { EngineProvider } from "./shell/EngineProvider.tsx";
import { PlayerBar } from "./shell/PlayerBar.tsx";
import { PlayerProvider } from "./shell/PlayerProvider.tsx";
import { Toasts } from "./shell/Toasts.tsx";

const root = document.getElementById("root");
if (!root) throw new TypeError("index.html: must have an element with the id root");
createRoot(root).render(
  <StrictMode>
    <Toasts>
      <ApiProvider>
        <PlayerProvider>
          <EngineProvider>
            <App pages={PAGES} player={<PlayerBar />} />
          </EngineProvider>
        </PlayerProvider>
      </ApiProvider>
    </Toasts>
  </StrictMode>,
);
