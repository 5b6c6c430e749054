/**
 * Who may speak to the server at all. A page of any site can make a browser send requests to this machine, and a name of
 * that site can be made to mean this machine (DNS rebinding). So the server must be called by a name that is its own, and
 * by a page of its own where a browser says which page it is.
 * @see W3C, Fetch Metadata Request Headers; Jackson et al. (2007), Protecting browsers from DNS rebinding attacks.
 */
import type { Context, MiddlewareHandler } from "hono";
import { problemResponse } from "../problems/problem-response.ts";

/** What a browser says of a request that a person or a page of the server's own makes. */
const OWN = new Set(["same-origin", "none"]);

/** Lets pass requests to localhost, to addresses in numbers, which no name can stand for, and to `hosts`. */
export function guardCaller(hosts: readonly string[] = []): MiddlewareHandler {
  const names = new Set(["localhost", ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const host = hostOf(c);
    const name = URL.parse(`http://${host}`)?.hostname ?? "";
    if (!names.has(name) && !isAddress(name)) return refuse(c, strangerName(name));
    const page = strangerPage(c, host);
    if (page !== undefined) return refuse(c, page);
    return await next();
  };
}

function hostOf(c: Context): string {
  return (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
}

/** Whether a name that was parsed is IPv4 or IPv6. */
function isAddress(name: string): boolean {
  return name.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}

function strangerName(name: string): string {
  return `Host: the server must be called by a name of its own, got ${JSON.stringify(name)}; call it localhost, or start it with --allow-host ${name || "<name>"}`;
}

/** Why a request comes from a page that is not the server's; undefined where it does not. */
function strangerPage(c: Context, host: string): string | undefined {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const rule = "requests of a browser must come from the server's own pages";
  if (site !== undefined && !OWN.has(site))
    return `Sec-Fetch-Site: ${rule}, got ${JSON.stringify(site)}; type the address into the browser`;
  // The scheme may differ, where a proxy adds TLS.
  if (origin !== undefined && URL.parse(origin)?.host !== host)
    return `Origin: ${rule}, got ${JSON.stringify(origin)}; open the page under the address of the server`;
  return undefined;
}

function refuse(c: Context, detail: string): Response {
  return problemResponse("forbidden", detail, { instance: c.req.path });
}
