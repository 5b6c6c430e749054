/** As much of PostgreSQL's protocol, version 3, as one must know to pass it on. */
import type { Readable } from "node:stream";

/** A message of a client. Before it is let in they bear no letter: `ssl` asks for encryption, `startup` says who it is. */
export interface FrontendMessage {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** No message of ours is as long; one that says so is noise. */
const LONGEST = 1 << 30;

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;

/** Cuts what a client sends into messages, each whole. Ends where it is no such thing. */
export async function* frontendMessages(stream: Readable): AsyncGenerator<FrontendMessage> {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const letter = isStarted ? 1 : 0;
      if (rest.length < letter + 4) break;
      const length = letter + rest.readInt32BE(letter);
      if (length < letter + 4 || length > LONGEST) return;
      if (rest.length < length) break;
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      if (isStarted) {
        yield { type: String.fromCharCode(bytes[0] as number), bytes };
        continue;
      }
      if (length < 8) return;
      const code = bytes.readInt32BE(4);
      const type = code === SSL_REQUEST || code === GSS_REQUEST ? "ssl" : "startup";
      isStarted = type === "startup";
      yield { type, bytes };
    }
  }
}

/** Asks for the password. */
export const PASSWORD_WANTED = message("R", int32(3));

/** Lets a client in, says what it must know of the server, and waits for its first statement. */
export const AUTHENTICATED = Buffer.concat([
  message("R", int32(0)),
  parameter("server_version", "18.0"),
  parameter("client_encoding", "UTF8"),
  parameter("DateStyle", "ISO, MDY"),
  parameter("integer_datetimes", "on"),
  parameter("standard_conforming_strings", "on"),
  message("K", Buffer.alloc(8)),
  message("Z", Buffer.from("I")),
]);

/** Refuses a client for good, by a code of PostgreSQL's. */
export function refusal(code: string, text: string): Uint8Array {
  return message("E", Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
}

/** What an answer ends with: `I` for idle, `T` in a transaction, `E` in one that has failed. */
export function statusOf(answer: Uint8Array): string | undefined {
  const last = answer.length - 6;
  return last >= 0 && answer[last] === "Z".charCodeAt(0) ? String.fromCharCode(answer[last + 5] as number) : undefined;
}

function message(type: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function parameter(name: string, value: string): Buffer {
  return message("S", Buffer.from(`${name}\0${value}\0`));
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
