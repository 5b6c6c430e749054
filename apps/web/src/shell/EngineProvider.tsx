import { type ReactNode, useMemo } from "react";
import { type Api } from "../api/api.ts";
import { ApiProblem } from "../api/api-problem.ts";
import { useApi } from "../api/ApiContext.ts";
import { createEngine } from "../engine/index.ts";
import { EngineContext } from "./EngineContext.ts";

/** The engine for all that is below; songs of the library are fetched as the server wants it, with its token where it has one. */
export function EngineProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const engine = useMemo(() => createEngine({ fetch: fetchBy(api) }), [api]);
  return <EngineContext value={engine}>{children}</EngineContext>;
}

/** `fetch` by way of `api`; what the server refuses is an answer here, not an error. */
function fetchBy(api: Api): typeof fetch {
  return async (address, { signal } = {}) => {
    const url = address instanceof Request ? address.url : String(address);
    try {
      return await api.send("GET", url, { signal: signal ?? undefined });
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== undefined)
        return new Response(null, { status: error.status });
      throw error;
    }
  };
}
