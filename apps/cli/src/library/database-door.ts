/**
 * Lets other processes of this machine use an embedded database that this one has open. They speak PostgreSQL's own protocol, as to any
 * server, with the token as password; PGlite answers it. It has one session only, so whoever has begun keeps it until the end of
 * the statement or transaction.
 * @see https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { AUTHENTICATED, frontendMessages, PASSWORD_WANTED, refusal, statusOf } from "./wire-protocol.ts";

/** A door, until it is closed. */
export interface DatabaseDoor {
  readonly port: number;
  /** How many connections others have open. */
  readonly guests: () => number;
  /** Lets nobody in any more, and turns out who is there. What they have not committed is undone. */
  readonly close: () => Promise<void>;
}

/** Opens a door to `client` on this machine's own address, for those who know `token`. */
export async function openDoor(client: PGlite, token: string): Promise<DatabaseDoor> {
  const guests = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    const served = serve(socket, client, token)
      .catch(() => {}) // A connection that breaks concerns nobody but its other end.
      .finally(() => {
        socket.destroy();
        guests.delete(socket);
      });
    guests.set(socket, served);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    guests: () => guests.size,
    close: async () => {
      server.close();
      for (const socket of guests.keys()) socket.destroy();
      await Promise.all(guests.values());
    },
  };
}

/** Serves one connection to its end. */
async function serve(socket: Socket, client: PGlite, token: string): Promise<void> {
  const session = sessionOf(client);
  let isKnown = false;
  let batch: Uint8Array[] = [];
  try {
    for await (const { type, bytes } of frontendMessages(socket)) {
      if (type === "ssl") socket.write("N");
      else if (type === "startup") socket.write(PASSWORD_WANTED);
      else if (type === "p" && !isKnown) {
        isKnown = isPassword(bytes, token);
        if (!isKnown) return void socket.end(refusal("28P01", "the token is wrong"));
        socket.write(AUTHENTICATED);
      } else if (type === "X" || !isKnown) return;
      else {
        batch.push(bytes);
        // Parse, Bind, Execute and the rest wait for the Sync behind them; a simple Query stands alone.
        if (type !== "S" && type !== "Q") continue;
        const answer = await session.run(Buffer.concat(batch));
        batch = [];
        if (!socket.write(answer)) await once(socket, "drain");
      }
    }
  } finally {
    await session.end();
  }
}

/** The use of the one session of `client` by one connection. */
function sessionOf(client: PGlite) {
  let release: (() => void) | undefined;
  const run = async (batch: Uint8Array): Promise<Uint8Array> => {
    release ??= await held(client);
    const answer = await client.execProtocolRaw(batch);
    if (statusOf(answer) === "I") letGo();
    return answer;
  };
  const letGo = (): void => {
    release?.();
    release = undefined;
  };
  /** Undoes what was not committed. */
  const end = async (): Promise<void> => {
    if (release === undefined) return;
    try {
      await client.execProtocolRaw(ROLLBACK);
    } finally {
      letGo();
    }
  };
  return { run, end };
}

/** Waits until nothing else runs in the database and keeps it so; gives the function that ends this. */
async function held(client: PGlite): Promise<() => void> {
  return await new Promise((granted, failed) => {
    // PGlite's lock of transactions, its own among them; no other name of it is public.
    // oxlint-disable-next-line no-underscore-dangle
    client._runExclusiveTransaction(() => new Promise<void>((release) => granted(release))).catch(failed);
  });
}

const ROLLBACK = Buffer.from("Q\0\0\0\u{d}rollback\0", "latin1");

/** A password message is its length, the password and a zero. */
function isPassword(bytes: Uint8Array, token: string): boolean {
  const given = Buffer.from(bytes.subarray(5, -1));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
