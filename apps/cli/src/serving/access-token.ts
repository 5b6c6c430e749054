import { randomBytes } from "node:crypto";
import { SwarError } from "@swar/units";
import { readBytes } from "../files/read-bytes.ts";
import { writeWhole } from "../files/write-whole.ts";

/** Where a token comes from. */
export interface TokenSource {
  /** A file that holds it. */
  readonly file?: string | undefined;
  /** What the environment says, where there is no file. */
  readonly given?: string | undefined;
  /** Hears of the file where it is made. */
  readonly onMade: (file: string) => void;
}

/** Bytes of chance in a token that is made. */
const CHANCE = 32;

/** What can stand in a header, and is too long to be guessed. */
const TOKEN = /^[\x21-\x7E]{16,512}$/;

/**
 * The token that callers of a server must know; undefined where nothing says one. A file that is missing is made, with a
 * token that nobody has seen, for its owner alone.
 * @throws SwarError `invalid-argument` where it is too short or cannot be sent; `file-unreadable`.
 */
export async function accessToken({ file, given, onMade }: TokenSource): Promise<string | undefined> {
  if (file === undefined) return given ? checked("SWAR_TOKEN", given) : undefined;
  try {
    return checked(file, new TextDecoder().decode(await readBytes(file)));
  } catch (error) {
    if (!(error instanceof SwarError && error.code === "file-not-found")) throw error;
    const token = randomBytes(CHANCE).toString("base64url");
    await writeWhole(file, `${token}\n`, { mode: 0o600 });
    onMade(file);
    return token;
  }
}

/** The message says nothing of the token itself. */
function checked(where: string, text: string): string {
  const token = text.trim();
  if (TOKEN.test(token)) return token;
  throw new SwarError(
    "invalid-argument",
    `${where}: a token must be 16 to 512 letters, digits and signs without spaces, got ${token.length} characters; name a file that does not exist with --token-file, and one is made`,
  );
}
