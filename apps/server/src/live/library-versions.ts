import { randomUUID } from "node:crypto";
import type { LibraryState } from "@swar/storage";

/** Names states of one library, as long as one server has it open: another may have another library at the same address. */
export interface LibraryVersions {
  readonly nameOf: (state: LibraryState) => string;
  /** The state of a name; undefined where it is none of this server's. */
  readonly stateOf: (name: string | undefined) => LibraryState | undefined;
}

/** Names that no other server gives. */
export function libraryVersions(): LibraryVersions {
  const server = randomUUID().slice(0, 8);
  return {
    nameOf: ({ last, noted }) => `${server}-${last}-${noted}`,
    stateOf: (name) => {
      const [, by, last, noted] = /^(\w{8})-(\d{1,15})-(\d{1,15})$/.exec(name ?? "") ?? [];
      return by === server ? { last: Number(last), noted: Number(noted) } : undefined;
    },
  };
}
