import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Context } from "../interrupt.ts";

/** Commands by their names, each loaded by a function that is given the words behind its name. */
export type CommandTable = Readonly<
  Record<string, (context: Context, args: readonly string[]) => Promise<CommandUnknownOpts>>
>;

/** The command that `args` begin with; all of them where they begin with none, for the help that follows. */
export async function wantedCommands(
  table: CommandTable,
  args: readonly string[],
  context: Context,
): Promise<CommandUnknownOpts[]> {
  const [first = "", ...rest] = args;
  const wanted = Object.hasOwn(table, first) ? table[first] : undefined;
  const loaders = wanted ? [wanted] : Object.values(table);
  return await Promise.all(loaders.map((load) => load(context, rest)));
}
