/** Several files as one to send: workbooks are packed already, so nothing is packed again. */
import { zipSync } from "fflate";

export interface NamedFile {
  /** With folders above it; of two alike the second gets a number. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { path, bytes } of files) entries[unlike(path, entries)] = bytes;
  return zipSync(entries, { level: 0, mtime: FIXED });
}

/** The same files give the same bytes; what a .zip can say begins with 1980. */
const FIXED = "1980-01-01T00:00:00";

function unlike(path: string, entries: Readonly<Record<string, Uint8Array>>): string {
  if (!Object.hasOwn(entries, path)) return path;
  const dot = path.lastIndexOf(".");
  const [before, end] = dot > path.lastIndexOf("/") ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
  for (let nth = 2; ; nth++) {
    const other = `${before} (${nth})${end}`;
    if (!Object.hasOwn(entries, other)) return other;
  }
}
