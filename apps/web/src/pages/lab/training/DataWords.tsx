import type { TrainingResultView } from "../../../api/api-types.ts";
import { sayCount } from "../../../text/say-count.ts";

/** Rows of the table, those that taught nothing, and what kept them apart. */
export function DataWords({ data, noun }: { readonly data: TrainingResultView["data"]; readonly noun: string }) {
  const { rows, used, leftOut, groups } = data;
  const isKept = groups !== undefined && groups.column !== "row" && groups.column !== "none";
  return (
    <div className="lab-words">
      <p>
        {used === rows
          ? `All ${sayCount(rows, "row")} of the table were used.`
          : `${sayCount(used, "row")} of ${rows.toLocaleString("en")} were used.`}{" "}
        {isKept && (
          <>
            They belong to {sayCount(groups.count, "group")} by <bdi>{groups.column}</bdi>, of which the largest has{" "}
            {sayCount(groups.largest, noun)}; no group stood on two sides of a split.
          </>
        )}
        {groups &&
          !isKept &&
          "Artists were not kept apart: songs of one may stand on both sides of a split, which makes figures better than they are."}
      </p>
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ reason, count }) => (
            <li key={reason}>
              {sayCount(count, "row")} left out: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
