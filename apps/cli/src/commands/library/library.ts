import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../interrupt.ts";
import { type CommandTable, wantedCommands } from "../wanted-commands.ts";

const TEXT = `
The library lies in a folder of your own (--data-dir, SWAR_DATA) or, where
DATABASE_URL names one, in a PostgreSQL database. Music stays where it is.
Begin with swar library add FOLDER; swar recommend and swar playlist choose.`;

/** In the order of the help. */
const COMMANDS: CommandTable = {
  add: async (context) => (await import("./add.ts")).libraryAddCommand(context),
  import: async (context) => (await import("./import.ts")).libraryImportCommand(context),
  list: async (context) => (await import("./list.ts")).libraryListCommand(context),
  show: async () => (await import("./show.ts")).libraryShowCommand(),
  edit: async () => (await import("./edit.ts")).libraryEditCommand(),
  rescan: async (context) => (await import("./rescan.ts")).libraryRescanCommand(context),
  verify: async (context) => (await import("./verify.ts")).libraryVerifyCommand(context),
  remove: async () => (await import("./remove.ts")).libraryRemoveCommand(),
  ban: async () => (await import("./ban.ts")).libraryBanCommand(),
  unban: async () => (await import("./unban.ts")).libraryUnbanCommand(),
  played: async () => (await import("./played.ts")).libraryPlayedCommand(),
};

/** `swar library`: the commands of the library, of which those that `args` may mean are loaded. */
export async function libraryCommand(context: Context, args: readonly string[]) {
  const group = new Command("library").description("Keep what was heard of your music, and look after it.");
  for (const command of await wantedCommands(COMMANDS, args, context)) group.addCommand(command);
  return group.addHelpText("after", TEXT);
}
