import "./OfflineBanner.css";
import { useSyncExternalStore } from "react";
import { Icon } from "../controls/Icon.tsx";

function subscribe(listener: () => void): () => void {
  for (const name of ["online", "offline"]) addEventListener(name, listener);
  return () => {
    for (const name of ["online", "offline"]) removeEventListener(name, listener);
  };
}

/** Says that the network is gone, where that matters: on the machine that serves the page, it does not. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const here = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return (
    <div role="status">
      {!online && !here && (
        <p className="offline-banner">
          <Icon name="warning" />
          No network: what is open goes on, the library cannot be reached until it is back.
        </p>
      )}
    </div>
  );
}
