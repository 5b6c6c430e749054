/** cli: the `swar` command. Reads argv, files and the clock, and hands them to the rooms that know music. */
import { Command } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { CommanderError } from "commander";
import { analyzeCommand } from "./commands/analyze.ts";
import { demoCommand } from "./commands/demo.ts";
import { demoTableCommand } from "./commands/demo-table.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { featuresCommand } from "./commands/features.ts";
import { importCommand } from "./commands/import.ts";
import { labelCommand } from "./commands/label.ts";
import { playlistCommand } from "./commands/playlist.ts";
import { predictCommand } from "./commands/predict.ts";
import { songsCommand } from "./commands/songs.ts";
import { trainCommand } from "./commands/train.ts";
import { EXIT_STATUS } from "./exit-status.ts";
import { allowBrokenPipes } from "./files/sink.ts";
import { interruptible } from "./interrupt.ts";

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
    .addHelpText("after", "\nMusic stays on this machine: no command sends anything anywhere.");
  return await interruptible(async (signal) => {
    const context = { signal, setStatus };
    program.addCommand(analyzeCommand(context));
    program.addCommand(featuresCommand(context));
    program.addCommand(trainCommand(context));
    program.addCommand(evaluateCommand(context));
    program.addCommand(demoCommand(context));
    program.addCommand(songsCommand(context));
    program.addCommand(importCommand());
    program.addCommand(predictCommand(context));
    program.addCommand(playlistCommand(context));
    program.addCommand(labelCommand(context));
    program.addCommand(demoTableCommand());
    for (const command of program.commands) command.copyInheritedSettings(program);
    try {
      await program.parseAsync(args, { from: "user" });
      return status;
    } catch (error) {
      return failed(error);
    }
  });
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SwarError) {
    process.stderr.write(`swar: ${error.message}\n`);
    return EXIT_STATUS[error.code];
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`swar: this is a bug; please report it with these lines:\n${details}\n`);
  return BUG;
}
