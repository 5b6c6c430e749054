/** Whether a service worker stands between this page and the server: not on the first visit, nor without a secure context. */
export function isServedByWorker(): boolean {
  return "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
}
