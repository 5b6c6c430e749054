import { InvalidArgumentError } from "commander";

const NAME = /^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/** Names of machines with commas between them, as a browser sends them. */
export function hostNames(text: string): string[] {
  return text.split(",").map((part) => {
    const name = part.trim();
    const host = NAME.test(name) ? URL.parse(`http://${name}`)?.hostname : undefined;
    if (host === undefined)
      throw new InvalidArgumentError("It must be names such as music.example.org, without http://.");
    return host;
  });
}
