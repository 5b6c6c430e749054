import type { AdditionView } from "@swar/contract";
import type { Addition, FolderService } from "../services.ts";

/** What is being added, as the API says it. */
export function additionView({ started, finished, ...rest }: Addition): AdditionView {
  return { ...rest, started: started.toISOString(), finished: finished?.toISOString() };
}

/** What is being added and was lately, as the API says it; nothing where no folders are gathered. */
export function additionViews(folders: FolderService | undefined): AdditionView[] {
  return (folders?.additions() ?? []).map(additionView);
}
