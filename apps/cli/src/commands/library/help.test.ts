import { describe, expect, it } from "vitest";
import { libraryEditCommand } from "./edit.ts";
import { libraryImportCommand } from "./import.ts";
import { libraryListCommand } from "./list.ts";
import { libraryRemoveCommand } from "./remove.ts";
import { libraryShowCommand } from "./show.ts";
import { libraryVerifyCommand } from "./verify.ts";

const context = { signal: new AbortController().signal, setStatus: () => {} };

describe("the help of the commands of the library", () => {
  it.each([
    libraryEditCommand(),
    libraryImportCommand(context),
    libraryListCommand(context),
    libraryRemoveCommand(),
    libraryShowCommand(),
    libraryVerifyCommand(context),
  ])("has examples, and no more to a line than 80 characters", (command) => {
    let text = "";
    command.configureOutput({ writeOut: (part) => void (text += part), getOutHelpWidth: () => 80 }).outputHelp();
    expect(text).toContain(`\nExamples:\n  swar library ${command.name()}`);
    expect(text).toContain("--data-dir <folder>");
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});
