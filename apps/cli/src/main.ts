/** cli: the `swar` command. Reads argv, files and the clock, and hands them to the rooms that know music. */
import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { CommanderError } from "commander";
import { type CommandTable, wantedCommands } from "./commands/wanted-commands.ts";
import { EXIT_STATUS } from "./exit-status.ts";
import { allowBrokenPipes } from "./files/sink.ts";
import { interruptible } from "./interrupt.ts";
import { printable } from "./terminal/printable.ts";
import { VERSION } from "./version.ts";

/** Every command, loaded when it is wanted: each has models, databases or sound behind it. In the order of the help. */
const COMMANDS: CommandTable = {
  analyze: async (context) => (await import("./commands/analyze.ts")).analyzeCommand(context),
  library: async (context, args) => await (await import("./commands/library/library.ts")).libraryCommand(context, args),
  playlist: async (context) => (await import("./commands/playlist.ts")).playlistCommand(context),
  recommend: async () => (await import("./commands/recommend.ts")).recommendCommand(),
  mood: async () => (await import("./commands/mood.ts")).moodCommand(),
  features: async (context) => (await import("./commands/features.ts")).featuresCommand(context),
  predict: async (context) => (await import("./commands/predict.ts")).predictCommand(context),
  label: async (context) => (await import("./commands/label.ts")).labelCommand(context),
  train: async (context) => (await import("./commands/train.ts")).trainCommand(context),
  evaluate: async (context) => (await import("./commands/evaluate.ts")).evaluateCommand(context),
  import: async () => (await import("./commands/import.ts")).importCommand(),
  serve: async (context) => (await import("./commands/serve.ts")).serveCommand(context),
  worker: async (context) => (await import("./commands/worker.ts")).workerCommand(context),
  demo: async (context) => (await import("./commands/demo.ts")).demoCommand(context),
  songs: async (context) => (await import("./commands/songs.ts")).songsCommand(context),
  "demo-table": async () => (await import("./commands/demo-table.ts")).demoTableCommand(),
};

/** EX_SOFTWARE of sysexits.h: an error that no code foresees. */
const BUG = 70;

/** Runs the command with `args`, the words after its name, and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  allowBrokenPipes();
  let status = 0;
  const setStatus = (code: number): void => void (status = code);
  const program = new Command("swar")
    .description("Hears music and says how aroused and how pleasant it sounds, over time and with its uncertainty.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, "swar:")) })
    .showHelpAfterError("(--help says more)")
    .addHelpText("after", "\nMusic stays on this machine: nothing is sent anywhere, unless you serve it.");
  return await interruptible(async (signal) => {
    const context = { signal, setStatus };
    for (const command of await wantedCommands(COMMANDS, args, context)) program.addCommand(command);
    for (const command of allCommands(program)) command.copyInheritedSettings(program);
    try {
      await program.parseAsync(args, { from: "user" });
      return status;
    } catch (error) {
      return failed(error);
    }
  });
}

/** The commands of a program, and those below them. */
function allCommands({ commands }: CommandUnknownOpts): CommandUnknownOpts[] {
  return commands.flatMap((command) => [command, ...allCommands(command)]);
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SwarError) {
    process.stderr.write(`swar: ${printable(error.message)}\n`);
    return EXIT_STATUS[error.code];
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`swar: this is a bug; please report it with these lines:\n${details}\n`);
  return BUG;
}
