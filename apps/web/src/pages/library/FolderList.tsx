import { Menu } from "../../controls/Menu.tsx";
import type { Folders } from "./use-folders.ts";

/** The folders that the library is gathered from. */
export function FolderList({ folders }: { readonly folders: Folders }) {
  if (folders.list.length === 0) return <p className="library-soft">No folder is remembered yet.</p>;
  return (
    <ul className="folder-list">
      {folders.list.map((path) => (
        <li key={path}>
          <bdi>{path}</bdi>
          <Menu
            bare
            label={`More for ${path}`}
            items={[
              { label: "Look for new music", icon: "search", onPick: () => folders.add(path) },
              {
                label: "Forget the folder",
                hint: "its tracks stay",
                icon: "close",
                onPick: () => folders.forget(path, false),
              },
              {
                label: "Forget it with its tracks",
                hint: "no file is touched",
                icon: "remove",
                onPick: () => folders.forget(path, true),
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
