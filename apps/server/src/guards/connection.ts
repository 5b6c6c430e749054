/** What Node's server knows of a connection; nothing where there is none, as in tests. */
export interface Connection {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } | undefined;
}

/** This machine's own addresses, also IPv4 as IPv6 has it. */
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether it is this machine that calls. */
export function isOfThisMachine({ incoming }: Connection = {}): boolean {
  return LOOPBACK.test(incoming?.socket.remoteAddress ?? "");
}
