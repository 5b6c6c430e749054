/** Has the browser look whether the server has another service worker, which then says of which version it is. */
export function lookForNewVersion(): void {
  if (!("serviceWorker" in navigator)) return;
  const update = async (): Promise<void> => void (await (await navigator.serviceWorker.getRegistration())?.update());
  update().catch(() => undefined); // The server is gone again.
}
