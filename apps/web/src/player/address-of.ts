import type { AddressOf } from "./deck.ts";

/** `fetch`, or one that adds a token. */
export type FetchFrom = (address: string) => Promise<Response>;

/** The address at which elements can have what is at `address`, although it needs a token; undefined where they cannot now. */
export type StreamFrom = (address: string) => string | undefined;

/**
 * Where a browser can play a source: addresses as they are, so that long files stream in ranges; files in memory as addresses of
 * blobs. `fetchFrom` is given where the server wants a token, which elements cannot send: the address is then what `streamFrom` makes
 * of it, or, where that cannot be had, that of a blob with all that was fetched.
 */
export function addressOf(fetchFrom: FetchFrom | undefined, streamFrom: StreamFrom = () => undefined): AddressOf {
  return async (source) => {
    if (typeof source === "string") {
      const streamed = fetchFrom === undefined ? source : streamFrom(source);
      if (streamed !== undefined) return { url: streamed, release: () => {} };
    }
    const url = URL.createObjectURL(
      typeof source === "string" ? await fetched(fetchFrom as FetchFrom, source) : source,
    );
    return { url, release: () => URL.revokeObjectURL(url) };
  };
}

async function fetched(fetchFrom: FetchFrom, address: string): Promise<Blob> {
  const response = await fetchFrom(address);
  if (!response.ok) throw new Error(response.status === 404 ? "its file is not there" : `status ${response.status}`);
  return await response.blob();
}
