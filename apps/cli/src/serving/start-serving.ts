/** Everything that `swar serve` runs: the page at once, and the API as soon as the library is open. */
import { type Api, createFront, type Limits, listen, openApi } from "@swar/server";
import type { Library, LibraryPlace } from "../library/open-library.ts";
import { composeAhead } from "./compose-ahead.ts";
import { demoFolder } from "./demo-folder.ts";
import { isNewLibrary, prepareLibrary } from "./prepare-library.ts";

/** What is served, and to whom. */
export interface ServingOptions {
  readonly place: LibraryPlace;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly token?: string | undefined;
  /** Names by which the server may be called besides localhost and addresses in numbers. */
  readonly hosts: readonly string[];
  readonly limits: Limits;
  /** The folder with the web app. */
  readonly site: string;
  /** The model, as a file. */
  readonly checkpoint: string;
  /** Files of the queue that are heard at a time, in [1, ∞). */
  readonly jobs: number;
  /** Whether an empty library gets the songs that the project composes. */
  readonly demo: boolean;
  /** Hears the real port, when the page is there and the library not yet. */
  readonly onListening?: ((port: number) => void) | undefined;
  /** Hears of bugs. */
  readonly report: (error: unknown, id: string) => void;
}

/** A server that runs. */
export interface Serving {
  /** The real one. */
  readonly port: number;
  readonly library: Library;
  /** Accepts nothing more, stops what is heard, leaves no file behind, and closes the library. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the page, then opens the library and serves that.
 * @throws SwarError as `openServices`; `port-unavailable`.
 */
export async function startServing(options: ServingOptions): Promise<Serving> {
  const { site, host, port, place, hosts, limits, demo, onListening } = options;
  const api = Promise.withResolvers<Api>();
  const listening = await listen(createFront({ site, hosts, limits, api: api.promise }), { host, port });
  try {
    onListening?.(listening.port);
    const isNew = isNewLibrary(place);
    const [{ openServices }] = await Promise.all([
      import("./open-services.ts"),
      isNew ? prepareLibrary(place) : undefined,
      isNew && demo ? composeAhead(demoFolder(place.dataDir)) : undefined,
    ]);
    const { services, library, close } = await openServices(options);
    try {
      api.resolve(await openApi(services));
    } catch (error) {
      await close();
      throw error;
    }
    return {
      port: listening.port,
      library,
      close: async () => {
        await listening.close();
        await close();
      },
    };
  } catch (error) {
    api.reject(error);
    await listening.close();
    throw error;
  }
}
