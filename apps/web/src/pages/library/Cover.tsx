import { useEffect, useState } from "react";
import { useApi } from "../../api/ApiContext.ts";

/** The cover of a track, fetched as the server wants it; nothing where it cannot be had. */
export function Cover({ id }: { readonly id: number }) {
  const api = useApi();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    let made: string | undefined;
    const load = async (): Promise<void> => {
      const answer = await api.send("GET", `tracks/${id}/cover`, { signal: stop.signal });
      made = URL.createObjectURL(await answer.blob());
      setAddress(made);
    };
    load().catch(() => undefined); // A picture less; all that matters stands beside it.
    return () => {
      stop.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [api, id]);
  return address === undefined ? null : <img className="track-cover" src={address} alt="" />;
}
