import { once } from "node:events";
import { connect } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { Client, Pool, type PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type DatabaseDoor, openDoor } from "./database-door.ts";

let client: PGlite;
let door: DatabaseDoor;

beforeAll(async () => {
  client = await PGlite.create();
  await client.exec("create table numbers (n integer)");
  door = await openDoor(client, "secret");
});

afterAll(async () => {
  await door.close();
  await client.close();
});

const address = (password = "secret") => ({
  host: "127.0.0.1",
  port: door.port,
  user: "swar",
  database: "x",
  password,
});

function guests(): Pool {
  const pool = new Pool({ ...address(), max: 4 });
  pool.on("error", () => {});
  onTestFinished(() => pool.end());
  return pool;
}

async function count(): Promise<number> {
  const { rows } = await client.query<{ count: number }>("select count(*) from numbers");
  return rows[0]?.count as number;
}

describe("openDoor", () => {
  it("answers as a server does: values of every kind, errors by their codes, an answer of megabytes", async () => {
    const pool = guests();
    const bytes = Buffer.from([0, 1, 255]);
    const asked = "select $1::int as n, $2::bytea as b, $3::timestamptz as t, $4::text[] as words, null as nothing";
    const { rows } = await pool.query(asked, [3, bytes, "2026-01-02T03:04:05Z", ["ä", 'q"', "\n"]]);
    const t = new Date("2026-01-02T03:04:05Z");
    expect(rows).toEqual([{ n: 3, b: bytes, t, words: ["ä", 'q"', "\n"], nothing: null }]);
    await expect(pool.query("select nowhere")).rejects.toMatchObject({ code: "42703" });
    await expect(pool.query("selec")).rejects.toMatchObject({ code: "42601" });
    const many = await pool.query("select repeat('x', 1000) as x from generate_series(1, 5000)");
    expect(many.rows.length).toBe(5000);
  });

  it("keeps the session for a transaction until it ends, against its own process and other guests", async () => {
    const pool = guests();
    const before = await count();
    const first = await pool.connect();
    await first.query("begin");
    await first.query("insert into numbers values (1)");
    const order: string[] = [];
    const local = count().then((n) => order.push(`local ${n - before}`));
    const other = pool.query("insert into numbers values (2)").then(() => order.push("other"));
    await first.query("insert into numbers values (3)");
    order.push("commit");
    await first.query("commit");
    first.release();
    await Promise.all([local, other]);
    expect(order).toEqual(["commit", "local 2", "other"]);
  });

  it("undoes what a guest that goes away has not committed, also in a transaction that has failed", async () => {
    const pool = guests();
    const before = await count();
    const leaves = async (then: (guest: PoolClient) => Promise<unknown>): Promise<void> => {
      const guest = await pool.connect();
      guest.on("error", () => {});
      await guest.query("begin");
      await guest.query("insert into numbers values (4)");
      await then(guest);
      guest.release(new Error("gone"));
    };
    await leaves(async () => {});
    await leaves((guest) => guest.query("nonsense").catch(() => {}));
    expect(await count()).toBe(before);
    await pool.query("insert into numbers values (5)");
    expect(await count()).toBe(before + 1);
  });

  it("lets in only who knows the token", async () => {
    const wrong = new Client(address("guess"));
    await expect(wrong.connect()).rejects.toMatchObject({ code: "28P01", message: "the token is wrong" });
    const early = connect(door.port, "127.0.0.1");
    // A statement before the password.
    early.write(Buffer.from("\0\0\0\u{8}\0\u{3}\0\0Q\0\0\0\u{d}select 1;\0", "latin1"));
    early.resume();
    await once(early, "close");
    const noise = connect(door.port, "127.0.0.1");
    noise.write("GET / HTTP/1.1\r\n\r\n");
    noise.resume();
    await once(noise, "close");
  });

  it("turns out its guests when it is closed", async () => {
    const own = await openDoor(client, "secret");
    const guest = new Client({ ...address(), port: own.port });
    guest.on("error", () => {});
    await guest.connect();
    await guest.query("begin");
    await guest.query("insert into numbers values (6)");
    const before = own.guests();
    await own.close();
    expect([before, own.guests()]).toEqual([1, 0]);
    await expect(guest.query("commit")).rejects.toThrow();
    await client.query("select 1");
  });
});
