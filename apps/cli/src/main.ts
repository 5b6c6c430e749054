/** cli: the `swar` command. Reads argv, files and the clock, and hands them to the rooms that know music. */
import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { CommanderError } from "commander";
import { analyzeCommand } from "./commands/analyze.ts";
import { demoCommand } from "./commands/demo.ts";
import { demoTableCommand } from "./commands/demo-table.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { featuresCommand } from "./commands/features.ts";
import { importCommand } from "./commands/import.ts";
import { labelCommand } from "./commands/label.ts";
import { libraryCommand } from "./commands/library/library.ts";
import { moodCommand } from "./commands/mood.ts";
import { playlistCommand } from "./commands/playlist.ts";
import { predictCommand } from "./commands/predict.ts";
import { recommendCommand } from "./commands/recommend.ts";
import { serveCommand } from "./commands/serve.ts";
import { songsCommand } from "./commands/songs.ts";
import { trainCommand } from "./commands/train.ts";
import { workerCommand } from "./commands/worker.ts";
import { EXIT_STATUS } from "./exit-status.ts";
import { allowBrokenPipes } from "./files/sink.ts";
import { interruptible } from "./interrupt.ts";
import { printable } from "./terminal/printable.ts";

/** EX_SOFTWARE of sysexits.h: an error that no code foresees. */
const BUG = 70;

/** Runs the command with `args`, the words after its name, and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  allowBrokenPipes();
  let status = 0;
  const setStatus = (code: number): void => void (status = code);
  const program = new Command("swar")
    .description("Hears music and says how aroused and how pleasant it sounds, over time and with its uncertainty.")
    .version("0.1.0")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, "swar:")) })
    .showHelpAfterError("(--help says more)")
    .addHelpText("after", "\nMusic stays on this machine: nothing is sent anywhere, unless you serve it.");
  return await interruptible(async (signal) => {
    const context = { signal, setStatus };
    program.addCommand(analyzeCommand(context));
    program.addCommand(libraryCommand(context));
    program.addCommand(playlistCommand(context));
    program.addCommand(recommendCommand());
    program.addCommand(moodCommand());
    program.addCommand(featuresCommand(context));
    program.addCommand(predictCommand(context));
    program.addCommand(labelCommand(context));
    program.addCommand(trainCommand(context));
    program.addCommand(evaluateCommand(context));
    program.addCommand(importCommand());
    program.addCommand(serveCommand(context));
    program.addCommand(workerCommand(context));
    program.addCommand(demoCommand(context));
    program.addCommand(songsCommand(context));
    program.addCommand(demoTableCommand());
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
