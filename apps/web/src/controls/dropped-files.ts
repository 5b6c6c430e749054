/** The files of what was dropped, with those of folders, in the order of their names. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  // Both lists are emptied when the event is over, so everything is taken out of them before the first wait.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = [...dropped.files];
  if (entries.length === 0) return plain;
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return entry.name.startsWith(".") ? [] : [file];
  }
  const inside = await children(entry as FileSystemDirectoryEntry);
  const found = await Promise.all(inside.toSorted((a, b) => a.name.localeCompare(b.name)).map(filesOf));
  return found.flat();
}

/** A browser gives the entries of a folder in batches, of which an empty one is the last. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}
