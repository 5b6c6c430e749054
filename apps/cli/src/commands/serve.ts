import { once } from "node:events";
import { availableParallelism, hostname } from "node:os";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../default-checkpoint.ts";
import { standardOutput } from "../files/sink.ts";
import type { Context } from "../interrupt.ts";
import { libraryPlace } from "../library/library-place.ts";
import { accessToken } from "../serving/access-token.ts";
import { buildWebPage } from "../serving/build-web-page.ts";
import { hostNames } from "../serving/host-names.ts";
import { isLoopback } from "../serving/is-loopback.ts";
import { isServed } from "../serving/is-served.ts";
import { openBrowser } from "../serving/open-browser.ts";
import { WEB_PAGE } from "../serving/web-page.ts";
import { positiveInteger, positiveNumber } from "./option-parsers.ts";

const EXAMPLES = `
A browser shows the web app; programs ask as /api describes. Only this machine
can call unless --host says otherwise, and then a token must be given. It goes
in clear: put a proxy with TLS before it, as docs/api.md shows. Files that are
sent are heard and deleted; those of the library's queue are heard, too. Other
swar commands go on as usual, through this one.

Examples:
  swar serve                                    http://127.0.0.1:4715
  swar serve --demo --open                      with music for an empty library
  swar serve --host 0.0.0.0 --token-file ~/.swar-token
  swar serve --token-file ~/.swar-token --allow-host music.example.org
The token may be in SWAR_TOKEN, too. Ctrl-C ends it.
Exit status: 0 it was ended, 1 it cannot run (a line says why), 2 wrong call.`;

/** Files that are received or heard at one time; results that are kept, and for how many minutes. */
const BOUNDS = { atOnce: 8, kept: 100, keptMinutes: 60 };

/** `swar serve`: the web app and the HTTP API over the library. */
export function serveCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const { dataDir, host, allowHost = [], port, checkpoint, maxUpload, maxMinutes } = options;
    const token = await tokenOf(options);
    const built = options.build ? buildWebPage(say) : Promise.resolve();
    const addressOf = (at: number): string => `http://${nameOf(host)}:${at}`;
    const show = (at: number): void => {
      if (options.open) void built.then(() => showPage(addressOf(at)));
    };
    if (options.open && (await isServed(addressOf(port)))) {
      await standardOutput.write(`swar serve runs already, at ${addressOf(port)}\n`);
      return show(port);
    }
    // Other commands need not wait until it is loaded.
    const { startServing } = await import("../serving/start-serving.ts");
    const serving = await startServing({
      place: libraryPlace({ dataDir }, "swar serve"),
      host,
      port,
      token,
      // Who can call from outside calls this machine by its name.
      hosts: isLoopback(host) ? allowHost : [...allowHost, host, hostname(), `${hostname()}.local`],
      limits: { ...BOUNDS, bytes: Math.floor(maxUpload * 2 ** 20), seconds: maxMinutes * 60 },
      site: WEB_PAGE,
      checkpoint,
      demo: options.demo ?? false,
      onListening: show,
      jobs: options.jobs ?? availableParallelism(),
      report: sayBug,
    });
    try {
      const address = addressOf(serving.port);
      const where = `${address}, for programs at ${address}/api`;
      await standardOutput.write(`${serving.library.where} is served at ${where}; Ctrl-C ends it\n`);
      if (!signal.aborted) await once(signal, "abort");
    } finally {
      await serving.close();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("serve")
    .description("Serve the web app, and the library to other programs, over HTTP.")
    .option("--data-dir <folder>", "where the library is, without DATABASE_URL (default: this platform's folder)")
    .option("--host <address>", "the address to listen at; any but this machine's own demands a token", "127.0.0.1")
    .option("--port <n>", "the port to listen at; 0 for any that is free", portNumber, 4715)
    .option("--open", "show the web app in a browser")
    .option("--demo", "fill an empty library with songs that the project composes itself")
    .option("--build", "build the web app first, where that was not done or its sources are newer")
    .option("--token-file <file>", "a file with the token that callers must know; made where it is missing")
    .option("--allow-host <names>", "names by which it may be called, with commas between them", hostNames)
    .option("--max-upload <MB>", "the largest file that may be sent", positiveNumber, 512)
    .option("--max-minutes <n>", "the longest audio that may be sent", positiveNumber, 360)
    .option("--jobs <n>", "files of the queue at a time (default: the number of processor cores)", positiveInteger)
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .addHelpText("after", EXAMPLES);
}

/** The token, which must be there where others than this machine can call. */
async function tokenOf({ host, tokenFile }: Pick<Options, "host" | "tokenFile">): Promise<string | undefined> {
  const onMade = (file: string): void => say(`note: a new token was made in ${file}`);
  const token = await accessToken({ file: tokenFile, given: process.env["SWAR_TOKEN"], onMade });
  if (isLoopback(host)) return token;
  if (token === undefined) {
    throw new SwarError(
      "invalid-argument",
      `--host: any address but this machine's own demands a token, got ${host} and none; add --token-file FILE, which is made where it is missing, or set SWAR_TOKEN`,
    );
  }
  say("note: without TLS, whoever is on the way can read the token and the music; docs/api.md shows how to add it");
  return token;
}

/** Says where the web app is, and opens it in a browser where there is one. */
function showPage(address: string): void {
  say(`the web app is at ${address}`);
  openBrowser(address);
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError("It must be an integer from 0 to 65535.");
  return value;
}

/** As a person would call it. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return hostname();
  return host.includes(":") ? `[${host}]` : host;
}

function sayBug(error: unknown, id: string): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`swar: this is a bug (${id}); please report it with these lines:\n${details}`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
