import { decodePoints, type Points, POINTS_TYPE } from "@swar/contract";
import type { Api } from "../../api/api.ts";
import type { LibraryFilter } from "./library-query.ts";

/** The tracks that `filter` lets through, as columns of numbers. */
export async function fetchPoints(api: Api, filter: LibraryFilter, signal?: AbortSignal): Promise<Points> {
  const answer = await api.send("GET", "points", { query: { ...filter }, signal, headers: { accept: POINTS_TYPE } });
  return decodePoints(await answer.arrayBuffer());
}
