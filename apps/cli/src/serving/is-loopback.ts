/**
 * Whether `host` is this machine's own address, at which nobody else can call.
 * @example isLoopback("127.0.0.1") // true
 */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
