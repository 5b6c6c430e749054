import "./Wordmark.css";
import { hrefTo } from "./route.ts";

/** The name, and the way back to the first page: four quarters of the plane and a way through them. */
export function Wordmark({ home }: { readonly home: string }) {
  return (
    <a className="wordmark" href={hrefTo(home)}>
      <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <circle data-quadrant="Q1" cx="20.5" cy="7.5" r="4.2" />
        <circle data-quadrant="Q2" cx="7.5" cy="7.5" r="4.2" />
        <circle data-quadrant="Q3" cx="7.5" cy="20.5" r="4.2" />
        <circle data-quadrant="Q4" cx="20.5" cy="20.5" r="4.2" />
      </svg>
      <span>Swar Manovigyan</span>
    </a>
  );
}
