/** Whether the server answers: learnt from the questions that the page has for it anyway, and asked only while it does not. */
import { createStore, type Store } from "../player/store.ts";
import { isGone } from "../service-worker/is-gone.ts";

/** Knows whether the server is there. */
export interface ServerWatch extends Store<ServerState> {
  /** `fetch`, overheard. */
  readonly fetch: typeof globalThis.fetch;
  /** Looks whether the server is there now. */
  readonly look: () => Promise<void>;
}

export interface ServerState {
  readonly isGone: boolean;
}

/** A watch over the server whose `health` is at that address. */
export function serverWatch(send: typeof globalThis.fetch, health: string): ServerWatch {
  const state = createStore<ServerState>({ isGone: false });
  const look = async (): Promise<void> => {
    const response = await send(health, { cache: "no-store" }).catch(() => undefined);
    state.set({ isGone: response === undefined || isGone(response.status) });
  };
  return {
    subscribe: state.subscribe,
    getSnapshot: state.getSnapshot,
    look,
    fetch: async (...question) => {
      try {
        const response = await send(...question);
        if (isGone(response.status)) void look();
        else state.set({ isGone: false });
        return response;
      } catch (error) {
        // One question may fail by itself, or because nobody waits for its answer any more.
        void look();
        throw error;
      }
    },
  };
}
