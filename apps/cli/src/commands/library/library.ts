import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../interrupt.ts";
import { libraryAddCommand } from "./add.ts";
import { libraryBanCommand } from "./ban.ts";
import { libraryEditCommand } from "./edit.ts";
import { libraryImportCommand } from "./import.ts";
import { libraryListCommand } from "./list.ts";
import { libraryPlayedCommand } from "./played.ts";
import { libraryRemoveCommand } from "./remove.ts";
import { libraryRescanCommand } from "./rescan.ts";
import { libraryShowCommand } from "./show.ts";
import { libraryUnbanCommand } from "./unban.ts";
import { libraryVerifyCommand } from "./verify.ts";

const TEXT = `
The library lies in a folder of your own (--data-dir, SWAR_DATA) or, where
DATABASE_URL names one, in a PostgreSQL database. Music stays where it is.
Begin with swar library add FOLDER; then swar recommend and swar playlist choose.`;

/** `swar library`: the commands of the library. */
export function libraryCommand(context: Context) {
  return new Command("library")
    .description("Keep what was heard of your music, and look after it.")
    .addCommand(libraryAddCommand(context))
    .addCommand(libraryImportCommand(context))
    .addCommand(libraryListCommand(context))
    .addCommand(libraryShowCommand())
    .addCommand(libraryEditCommand())
    .addCommand(libraryRescanCommand(context))
    .addCommand(libraryVerifyCommand(context))
    .addCommand(libraryRemoveCommand())
    .addCommand(libraryBanCommand())
    .addCommand(libraryUnbanCommand())
    .addCommand(libraryPlayedCommand())
    .addHelpText("after", TEXT);
}
