/** The files of an archive as files of the mailbox. */
import type { ArchiveFile } from "../../../shared/workbook/read/archive.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { type IntakeSource, isLeftover, sourceId } from "./intake-source.ts";
import type { IntakeFile } from "./intake-types.ts";

/** What came out of it whole, what did not and why, and how many are leftovers of programs. */
export function unpacked(
  archive: IntakeSource,
  files: readonly ArchiveFile[],
): {
  readonly inner: readonly IntakeSource[];
  readonly broken: readonly IntakeFile[];
  readonly leftovers: number;
} {
  const wanted = files.filter(({ path }) => !isLeftover(path));
  const inner: IntakeSource[] = [];
  const broken: IntakeFile[] = [];
  for (const file of wanted) {
    const path = `${archive.path}/${file.path}`;
    if (file.ok) {
      const content = new Blob([file.bytes.slice()]);
      inner.push({
        ...{ path, size: content.size, modified: 0, depth: archive.depth + 1 },
        file: async () => content,
      });
    } else {
      const reason = unreadableText(path.slice(path.lastIndexOf("/") + 1), file.code);
      const place = { path, size: 0, modified: 0 };
      const status = { kind: "unreadable" as const, reason };
      broken.push({ id: sourceId(place), ...place, status, tables: [], corrected: false });
    }
  }
  return { inner, broken, leftovers: files.length - wanted.length };
}
