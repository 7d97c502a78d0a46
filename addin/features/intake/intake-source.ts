/** Where a file of the mailbox comes from, and how it is had again. */

/** A file that was chosen, dropped, found in a folder or in an archive. */
export interface IntakeSource {
  /** With the folders above it. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds; 0 where nobody knows. */
  readonly modified: number;
  readonly file: () => Promise<Blob>;
  /** With which the browser finds it again on the next page. */
  readonly handle?: FileSystemFileHandle;
  /** Within archives, so many. */
  readonly depth: number;
}

/** The same file is known again by where it lies and when it was written. */
export function sourceId({ path, size, modified }: Pick<IntakeSource, "path" | "size" | "modified">): string {
  return JSON.stringify([path, size, modified]);
}

/** What no office keeps reports in: leftovers of Excel, WPS, macOS and Windows. */
export function isLeftover(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    /^(?:~\$|\.~|\._|\.)/.test(name) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name) ||
    /(?:^|\/)__MACOSX\//.test(path)
  );
}

export function sourceOf(file: File, path: string, handle?: FileSystemFileHandle): IntakeSource {
  return {
    path,
    size: file.size,
    modified: file.lastModified,
    file: async () => file,
    depth: 0,
    ...(handle !== undefined && { handle }),
  };
}

/** What a file dialog gave; of a folder with the paths in it. */
export function chosenSources(files: Iterable<File>): IntakeSource[] {
  return [...files].map((file) => sourceOf(file, file.webkitRelativePath || file.name));
}

/** Handles of folders as this browser gives them; TypeScript does not list their files. */
type Folder = FileSystemDirectoryHandle & { values(): AsyncIterableIterator<FileSystemHandle> };
type HandleGiver = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};

/** What was dropped, folders with all below them. To be called while the drop is heard: afterwards nothing is left of it. */
export async function droppedSources(
  files: FileList,
  dropped: DataTransferItemList,
): Promise<IntakeSource[]> {
  const items = [...dropped].filter(({ kind }) => kind === "file");
  const whole = chosenSources(files);
  const found = items.map((item: HandleGiver) => ({
    handle: item.getAsFileSystemHandle?.().catch(() => null),
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  if (found.length === 0) return whole;
  const each = await Promise.all(
    found.map(async ({ handle, entry, file }) => {
      const held = await handle;
      if (held) return ofHandle(held, "");
      if (entry !== null) return ofEntry(entry, "");
      return file === null ? [] : [sourceOf(file, file.name)];
    }),
  );
  return each.flat();
}

async function ofHandle(handle: FileSystemHandle, above: string): Promise<IntakeSource[]> {
  const path = above + handle.name;
  if (handle.kind === "file") {
    const own = handle as FileSystemFileHandle;
    return [sourceOf(await own.getFile(), path, own)];
  }
  const sources: IntakeSource[] = [];
  for await (const inner of (handle as Folder).values()) {
    sources.push(...(await ofHandle(inner, `${path}/`)));
  }
  return sources;
}

async function ofEntry(entry: FileSystemEntry, above: string): Promise<IntakeSource[]> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [sourceOf(file, path)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const sources: IntakeSource[] = [];
  for (;;) {
    // A part of the folder at a time; nothing means that all of it was told.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return sources;
    for (const inner of part) sources.push(...(await ofEntry(inner, `${path}/`)));
  }
}
