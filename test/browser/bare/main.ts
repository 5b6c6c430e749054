/** A page without a screen: the engine and the player as the app has them, for tests to call. */
import { createEngine } from "../../../apps/web/src/engine/index.ts";
import { createPlayer } from "../../../apps/web/src/player/index.ts";

Object.assign(globalThis, { createEngine, createPlayer });
