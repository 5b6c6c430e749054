/** Deletes all that the browser keeps of the app: the service worker, its caches, the settings and the token. */
export async function forgetBrowserData(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  if ("serviceWorker" in navigator) {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
  }
  if ("caches" in globalThis) {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}
