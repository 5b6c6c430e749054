import type { AdditionView, folderListSchema } from "@swar/contract";
import { useApi } from "../../api/ApiContext.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useToast } from "../../shell/ToastContext.ts";

type FolderList = (typeof folderListSchema)["_output"];

/** The folders of the library, and what can be done with them. */
export interface Folders {
  readonly list: readonly string[];
  readonly additions: readonly AdditionView[];
  readonly error: Error | undefined;
  readonly add: (path: string) => void;
  /** Looks through all of them again. */
  readonly addAll: () => void;
  /** Looks whether all files are where they were, and for those that are not. */
  readonly verify: () => void;
  /** Stops adding, and forgets that the folder was to be added. */
  readonly cancel: (addition: AdditionView) => void;
  /** With its tracks where `tracks` says so. */
  readonly forget: (path: string, tracks: boolean) => void;
}

/** The folders that the library is gathered from; asks anew when one of `on` changes. */
export function useFolders(on: unknown): Folders {
  const api = useApi();
  const toast = useToast();
  const folders = useAnswer((server, signal) => server.get<FolderList>("folders", { signal }), [on]);
  const remove = (path: string, tracks: boolean): Promise<void> =>
    api.remove("folders", { query: { path, tracks: tracks ? "forget" : undefined } });
  const then = (work: Promise<unknown>): void => void work.then(folders.again, toast.fault);
  return {
    list: folders.value?.folders ?? [],
    additions: folders.value?.additions ?? [],
    error: folders.error,
    add: (path) => then(api.post("folders", { paths: [path] })),
    addAll: () => then(api.post("folders", { paths: folders.value?.folders ?? [] })),
    verify: () => then(api.post("folders/verify")),
    cancel: ({ paths }) => then(Promise.all(paths.map((path) => remove(path, false)))),
    forget: (path, tracks) =>
      then(remove(path, tracks).then(() => toast.say("The folder is forgotten. Its files stay."))),
  };
}
