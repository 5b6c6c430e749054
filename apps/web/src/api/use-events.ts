import { useEffect, useEffectEvent, useState } from "react";
import type { Told } from "./api.ts";
import { useApi } from "./ApiContext.ts";

/**
 * Listens to the events of `path` while it is given, and calls `onEvent` with each; says what went wrong, if anything did.
 */
export function useEvents<Data>(
  path: string | undefined,
  onEvent: (told: Told<Data>) => void,
): { readonly error: Error | undefined } {
  const api = useApi();
  const [error, setError] = useState<Error>();
  const tell = useEffectEvent(onEvent);
  useEffect(() => {
    if (path === undefined) return undefined;
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      setError(undefined);
      for await (const event of api.events<Data>(path, { signal: stop.signal })) {
        if (stop.signal.aborted) return;
        tell(event);
      }
    };
    listen().catch((caught: Error) => !stop.signal.aborted && setError(caught));
    return () => stop.abort();
  }, [api, path]);
  return { error };
}
