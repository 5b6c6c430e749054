import { type ReactNode, useEffect, useState } from "react";
import type { Api } from "../api/api.ts";
import { useApi } from "../api/ApiContext.ts";
import { tokenKeeper } from "../api/token-keeper.ts";
import { createPlayer, type Player } from "../player/index.ts";
import { lockedAddress } from "../service-worker/locked-address.ts";
import { isServedByWorker } from "./is-served-by-worker.ts";
import { PlayerContext } from "./PlayerContext.ts";
import { usePlayNotes } from "./use-play-notes.ts";

/** The one player of the app, for all that is below; music goes on from page to page. */
export function PlayerProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const [player, setPlayer] = useState(() => playerFor(api, tokenOf()));
  useEffect(() => {
    if (tokenOf() !== undefined) return undefined;
    const stop = new AbortController();
    // Where the server wants a token, it is asked for with the first question; elements cannot send it.
    const ask = async (): Promise<void> => {
      await api.get("library", { signal: stop.signal });
      if (tokenOf() !== undefined && !stop.signal.aborted) setPlayer(playerFor(api, tokenOf()));
    };
    ask().catch(() => undefined); // The page says what is wrong with the server.
    return () => stop.abort();
  }, [api]);
  useEffect(() => () => player.close(), [player]);
  usePlayNotes(player);
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

function tokenOf(): string | undefined {
  return tokenKeeper(sessionStorage, async () => undefined).read();
}

/** Where there is no token, files are streamed as they are; where there is one, by way of the service worker, which adds it. */
function playerFor(api: Api, token: string | undefined): Player {
  if (token === undefined) return createPlayer();
  const stream = (address: string): string | undefined => (isServedByWorker() ? lockedAddress(address) : undefined);
  return createPlayer({ fetch: (address) => api.send("GET", address), stream });
}
