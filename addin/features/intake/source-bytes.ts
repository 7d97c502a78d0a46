/** The bytes of a file of the mailbox, now or on a later page. */
import type { IntakeSource } from "./intake-source.ts";

/** The file was moved, renamed or written since it was handed over. */
export class FileGone extends Error {
  override readonly name = "FileGone";
}

export async function bytesOf(source: IntakeSource): Promise<ArrayBuffer> {
  try {
    return await (await source.file()).arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) throw new FileGone(source.path);
    throw error;
  }
}

/** Whether the file is as it was handed over; as it is now, where it was written since and the browser finds it again. */
export async function standing(source: IntakeSource): Promise<IntakeSource | "same" | "gone"> {
  if (source.depth > 0) return "same";
  try {
    const file = await (source.handle === undefined ? source.file() : source.handle.getFile());
    // A file that was written since cannot be read any more without a handle.
    await file.slice(0, 1).arrayBuffer();
    if (!(file instanceof File) || file.lastModified === source.modified) return "same";
    return { ...source, size: file.size, modified: file.lastModified, file: async () => file };
  } catch (error) {
    if (error instanceof DOMException) return "gone";
    throw error;
  }
}

export async function fileOf(handle: FileSystemFileHandle | undefined): Promise<File | null> {
  try {
    return (await mayRead(handle)) ? ((await handle?.getFile()) ?? null) : null;
  } catch {
    // Moved, deleted, or the browser does not let it be asked for now: then she hands it over.
    return null;
  }
}

/** What Chromium offers, and TypeScript does not list. */
type Permitting = FileSystemFileHandle & {
  readonly requestPermission?: (how: { readonly mode: "read" }) => Promise<PermissionState>;
};

async function mayRead(handle: Permitting | undefined): Promise<boolean> {
  if (handle === undefined) return false;
  return handle.requestPermission === undefined
    ? true
    : (await handle.requestPermission({ mode: "read" })) === "granted";
}
