import { hrefTo } from "../../shell/route.ts";
import { Empty } from "../../shell/Empty.tsx";

/** Nobody has trained anything yet: what it takes, and how to try it without data of one's own. */
export function NoTrainings() {
  return (
    <Empty
      icon="laboratory"
      title="Nothing was taught here yet."
      action={
        <a className="button" href={hrefTo("lab", { rest: ["new"] })}>
          <span>Start with a table</span>
        </a>
      }
    >
      Take a CSV of songs with Spotify’s nine features and people’s ratings. To try it without one,{" "}
      <code>swar demo-table</code> writes 2,000 made-up songs to <code>demo-table.csv</code>.
    </Empty>
  );
}
