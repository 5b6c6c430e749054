import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { accessToken } from "./access-token.ts";

const onMade = (): void => {};

describe("accessToken", () => {
  it("makes a file that is missing, for its owner alone, and reads it from then on", async () => {
    const file = join(temporaryFolder(), "new", "token");
    const made: string[] = [];
    const token = await accessToken({ file, given: "of the environment", onMade: (path) => made.push(path) });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect([readFileSync(file, "utf8"), made]).toEqual([`${token}\n`, [file]]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await accessToken({ file, onMade: () => made.push("again") })).toBe(token);
    expect(made).toEqual([file]);
  });

  it("takes that of the environment, or none", async () => {
    expect(await accessToken({ given: "0123456789abcdef", onMade })).toBe("0123456789abcdef");
    expect(await accessToken({ given: "", onMade })).toBeUndefined();
    expect(await accessToken({ onMade })).toBeUndefined();
  });

  it("refuses what can be guessed or cannot be sent, without showing it", async () => {
    const file = join(temporaryFolder(), "token");
    const refusal = async (text: string): Promise<string> => {
      writeFileSync(file, text);
      const error = await accessToken({ file, onMade }).catch((cause: Error) => cause);
      return (error as Error).message.replace(file, "FILE");
    };
    expect(await refusal("secret\n")).toMatchInlineSnapshot(
      `"FILE: a token must be 16 to 512 letters, digits and signs without spaces, got 6 characters; name a file that does not exist with --token-file, and one is made"`,
    );
    for (const text of ["", "two words of a token", "schlüssel-schlüssel", "x".repeat(513)]) {
      expect(await refusal(text)).toContain("a token must be");
    }
    const short = await accessToken({ given: "secret", onMade }).catch((cause: Error) => cause.message);
    expect(short).toMatch(/^SWAR_TOKEN: a token must be .*, got 6 characters;/);
  });
});
