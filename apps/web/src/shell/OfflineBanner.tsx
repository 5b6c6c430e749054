import "./OfflineBanner.css";
import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "../controls/Icon.tsx";
import { isEngineKept } from "./is-engine-kept.ts";
import { hrefTo } from "./route.ts";
import { useServer } from "./ServerContext.ts";

/** Milliseconds between two looks for a server that is gone. */
const AGAIN = 3000;

/** Says that the server is gone, how to have it back, and what goes on without; looks whether it is back. */
export function OfflineBanner() {
  const { isGone, look } = useServer();
  const canListen = useCanListen(isGone);
  useEffect(() => {
    // A network that comes or goes is reason enough to look.
    const seen = (): void => void look();
    for (const name of ["online", "offline"]) addEventListener(name, seen);
    const timer = isGone ? setInterval(() => document.hidden || seen(), AGAIN) : undefined;
    return () => {
      clearInterval(timer);
      for (const name of ["online", "offline"]) removeEventListener(name, seen);
    };
  }, [isGone, look]);
  return (
    <div role="status">
      {isGone && (
        <div className="offline-banner">
          <Icon name="offline" />
          <p>
            <strong>Your library is out of reach.</strong> {wayBack(location.hostname)} This page notices by itself.
          </p>
          <p>
            {canListen ? (
              <>
                Meanwhile, <a href={hrefTo("listen")}>Listen</a> hears files of your own.
              </>
            ) : (
              "Meanwhile, what is open stays open."
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** Whether songs can be heard without the server. */
function useCanListen(isGone: boolean): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => {
    if (isGone) isEngineKept().then(setCan, () => setCan(false));
  }, [isGone]);
  return can;
}

function wayBack(host: string): ReactNode {
  if (/^(localhost|127\.|\[::1\])/.test(host))
    return (
      <>
        The program behind this page has ended: start it again, with <code>npm start</code>, say.
      </>
    );
  return (
    <>
      See that this device has a network, and that <bdi>{host}</bdi> is on.
    </>
  );
}
