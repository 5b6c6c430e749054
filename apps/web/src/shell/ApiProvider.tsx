import { type ReactNode, useMemo, useState } from "react";
import { createApi } from "../api/api.ts";
import { ApiContext } from "../api/ApiContext.ts";
import { tokenKeeper } from "../api/token-keeper.ts";
import { TokenDialog, type TokenQuestion } from "./TokenDialog.tsx";

/** The server that this page came from, for all that is below; asks for its token when it wants one. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<TokenQuestion>();
  const api = useMemo(() => {
    const keeper = tokenKeeper(sessionStorage, async (wasRefused) => {
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      setQuestion({ wasRefused, answer: resolve });
      const token = await promise;
      setQuestion(undefined);
      return token;
    });
    return createApi({
      base: new URL("api/", document.baseURI).href,
      fetch: (...request) => fetch(...request),
      token: keeper.read,
      askToken: keeper.ask,
    });
  }, []);
  return (
    <ApiContext value={api}>
      {children}
      <TokenDialog question={question} />
    </ApiContext>
  );
}
