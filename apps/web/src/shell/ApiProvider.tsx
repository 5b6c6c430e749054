import { type ReactNode, useMemo, useState } from "react";
import { createApi } from "../api/api.ts";
import { ApiContext } from "../api/ApiContext.ts";
import { tokenKeeper } from "../api/token-keeper.ts";
import { ServerContext } from "./ServerContext.ts";
import { serverWatch } from "./server-watch.ts";
import { TokenDialog, type TokenQuestion } from "./TokenDialog.tsx";

/** The server that this page came from, for all that is below; asks for its token when it wants one. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<TokenQuestion>();
  const { api, watch } = useMemo(() => {
    const base = new URL("api/", document.baseURI).href;
    const watched = serverWatch((...asked) => fetch(...asked), `${base}health`);
    const keeper = tokenKeeper(sessionStorage, async (wasRefused) => {
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      setQuestion({ wasRefused, answer: resolve });
      const token = await promise;
      setQuestion(undefined);
      return token;
    });
    const made = createApi({ base, fetch: watched.fetch, token: keeper.read, askToken: keeper.ask });
    return { api: made, watch: watched };
  }, []);
  return (
    <ApiContext value={api}>
      <ServerContext value={watch}>{children}</ServerContext>
      <TokenDialog question={question} />
    </ApiContext>
  );
}
