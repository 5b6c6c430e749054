import type { AddressOf } from "./deck.ts";

/** `fetch`, or one that adds a token. */
export type FetchFrom = (address: string) => Promise<Response>;

/**
 * Where a browser can play a source: addresses as they are, so that long files stream in ranges; files in memory, and, where
 * `fetchFrom` is given because the server wants a token that elements cannot send, what it fetched, as addresses of blobs.
 */
export function addressOf(fetchFrom: FetchFrom | undefined): AddressOf {
  return async (source) => {
    if (typeof source === "string" && fetchFrom === undefined) return { url: source, release: () => {} };
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
