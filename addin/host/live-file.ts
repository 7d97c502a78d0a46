/**
 * A file on the machine of which the browser lets the page see what it holds now, and change it when the user says so
 * (File System Access: Chromium alone, on https or this machine; https://wicg.github.io/file-system-access/).
 */
export interface LiveFile {
  readonly name: string;
  /** The file as it stands: `stamp` differs whenever it was written in between. @throws FileTrouble */
  readonly look: () => Promise<{ readonly stamp: string; readonly bytes: () => Promise<ArrayBuffer> }>;
  /** Whether the page may, asking the user where the browser wants it; only ever because she pressed a button. */
  readonly mayRead: () => Promise<boolean>;
  readonly mayWrite: () => Promise<boolean>;
  /** Takes the place of what the file holds, all of it or nothing. @throws FileTrouble */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** `busy`: another program has it to itself. */
export type Trouble = "refused" | "missing" | "busy";

export class FileTrouble extends Error {
  override readonly name = "FileTrouble";
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** What the types of the DOM do not know yet. */
interface Permitted extends FileSystemFileHandle {
  readonly requestPermission?: (wanted: { readonly mode: "read" | "readwrite" }) => Promise<PermissionState>;
}

export function liveFile(handle: FileSystemFileHandle): LiveFile {
  const permitted = async (mode: "read" | "readwrite"): Promise<boolean> =>
    (await (handle as Permitted).requestPermission?.({ mode })) !== "denied";
  return {
    name: handle.name,
    look: () =>
      troubled(async () => {
        const file = await handle.getFile();
        return {
          stamp: `${file.lastModified}/${file.size}`,
          bytes: () => troubled(() => file.arrayBuffer()),
        };
      }),
    mayRead: () => permitted("read"),
    mayWrite: () => permitted("readwrite"),
    write: (bytes) =>
      troubled(async () => {
        const stream = await handle.createWritable();
        try {
          await stream.write(bytes.slice());
          await stream.close();
        } catch (error) {
          // The file is as it was: what was written so far stands beside it until the stream is closed.
          await stream.abort().catch(() => undefined);
          throw error;
        }
      }),
  };
}

const troubles: Readonly<Record<string, Trouble>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "missing",
  NotReadableError: "busy",
  NoModificationAllowedError: "busy",
  InvalidStateError: "busy",
  AbortError: "busy",
};

async function troubled<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const trouble = error instanceof DOMException ? troubles[error.name] : undefined;
    if (trouble === undefined) throw error;
    throw new FileTrouble(trouble, error);
  }
}

interface Picking {
  readonly showOpenFilePicker?: (options: {
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
    readonly multiple: true;
  }) => Promise<readonly FileSystemFileHandle[]>;
}

/** Whether the browser has a file dialog whose choice stays in reach. */
export function canPickLive(): boolean {
  return typeof (globalThis as Picking).showOpenFilePicker === "function";
}

/**
 * Asks for a file or several. @param endings with their dots. @returns undefined where she closed the dialog
 * @throws DOMException where the page may not ask, as in a frame of another site
 */
export async function pickLive(
  endings: readonly string[],
): Promise<readonly FileSystemFileHandle[] | undefined> {
  try {
    const types = [{ accept: { "application/octet-stream": endings } }];
    return await (globalThis as Picking).showOpenFilePicker?.({ types, multiple: true });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** The handle of the first file that was dropped. Asked while the event lasts; undefined where there is none. */
export function droppedHandle(items: DataTransferItemList): Promise<FileSystemFileHandle | undefined> {
  const [item] = [...items].filter(({ kind }) => kind === "file");
  const asked = (item as Handing | undefined)?.getAsFileSystemHandle?.();
  if (asked === undefined) return Promise.resolve(undefined);
  return asked.then(
    (handle) => (handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined),
    // The file itself was dropped all the same.
    () => undefined,
  );
}

interface Handing {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
