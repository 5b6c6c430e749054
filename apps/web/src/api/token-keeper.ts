/** The server's token, kept for this tab only: closing it forgets it. */
export interface TokenKeeper {
  readonly read: () => string | undefined;
  /** The token that a person gives in place of `refused`; of several that ask at once, one asks. */
  readonly ask: (refused: string | undefined) => Promise<string | undefined>;
}

const KEY = "swar.token";

/** Keeps the token in `storage`; `askPerson` shows the question. */
export function tokenKeeper(
  storage: Pick<Storage, "getItem" | "setItem">,
  askPerson: (wasRefused: boolean) => Promise<string | undefined>,
): TokenKeeper {
  const read = (): string | undefined => storage.getItem(KEY) ?? undefined;
  let asking: Promise<string | undefined> | undefined;
  const askOnce = async (wasRefused: boolean): Promise<string | undefined> => {
    const given = (await askPerson(wasRefused))?.trim();
    if (!given) return undefined;
    storage.setItem(KEY, given);
    return given;
  };
  return {
    read,
    ask: async (refused) => {
      // Another call may have been told it in the meantime.
      const now = read();
      if (asking === undefined && now !== undefined && now !== refused) return now;
      asking ??= askOnce(refused !== undefined).finally(() => {
        asking = undefined;
      });
      return await asking;
    },
  };
}
