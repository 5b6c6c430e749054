/** Milliseconds that a server of this machine is given to say that it is there. */
const PATIENCE = 1000;

/** Whether a `swar serve` answers at `address`, such as `http://127.0.0.1:4715`. */
export async function isServed(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(PATIENCE) });
    const { status, backend } = (await answer.json()) as { status?: unknown; backend?: unknown };
    return status === "ok" && backend !== undefined;
  } catch {
    return false;
  }
}
