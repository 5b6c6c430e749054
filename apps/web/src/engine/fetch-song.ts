import { SwarError } from "@swar/units";

/** `fetch`, or one that adds a token. */
export type FetchFrom = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * The file at `address`, which the browser keeps on disk where it is large.
 * @throws SwarError `not-found`, `unavailable` where there is no answer or another one than the file; `cancelled`.
 */
export async function fetchSong(fetchFrom: FetchFrom, address: string, signal: AbortSignal | undefined): Promise<Blob> {
  try {
    const response = await fetchFrom(address, signal ? { signal } : {});
    if (response.ok) return await response.blob();
    throw refused(response.status);
  } catch (cause) {
    if (cause instanceof SwarError) throw cause;
    if (signal?.aborted) throw new SwarError("cancelled", "engine: cancelled", { cause });
    const message = "song: the server must answer, got nothing; see that swar runs and try again";
    throw new SwarError("unavailable", message, { cause });
  }
}

function refused(status: number): SwarError {
  if (status === 404) return new SwarError("not-found", "song: its file must be there, got none; look for it again");
  return new SwarError("unavailable", `song: the server must give the file, got status ${status}; try again`);
}
