/** Takes marks off a workbook again: what was marked here, whatever program saved it since. */

import { cellAddress } from "../../sheet/grid.ts";
import { linksOf, openPackage, type Package, type Relationship } from "../patch/package.ts";
import { rewriteZip } from "../patch/zip-rewrite.ts";
import type { UnreadableCode } from "../read/read-result.ts";
import { Unreadable } from "../read/unreadable.ts";
import { findWorkbookParts } from "../read/workbook-parts.ts";
import { dropped } from "./additions.ts";
import { uncolourEdits } from "./coloured-cells.ts";
import { attributeOf, removed, rootOf } from "./elements.ts";
import { unstyleEdits } from "./mark-styles.ts";
import { shapesOff } from "./note-shapes.ts";
import { notesOff } from "./notes.ts";
import { LIST_LINK, STYLES_LINK } from "./signs.ts";
import { entriesOff } from "./workbook-entries.ts";

export type UnmarkResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string };

/** Parts of a sheet that nobody else needs. */
const OWN_PARTS = new Set(["printerSettings", "comments", "vmlDrawing", "drawing", "table"]);

/**
 * A workbook without marks, as it was before them but for what was changed in it since; the very bytes where it bears none.
 * Never throws for what the bytes hold.
 */
export function unmarkWorkbook(bytes: Uint8Array): UnmarkResult {
  try {
    return { ok: true, bytes: unmarked(bytes) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

function unmarked(bytes: Uint8Array): Uint8Array {
  const container = openPackage(bytes);
  const parts = findWorkbookParts(container.utf8);
  const { marks, workbook: key } = parts;
  const workbook = container.part(key);
  if (workbook === undefined || (marks === undefined && parts.sheets.every(({ isList }) => !isList)))
    return bytes;
  for (const { part, isList } of parts.sheets)
    if (part !== undefined && !isList) unmarkSheet(container, part);
  const { edits, links } = entriesOff(workbook, marks ?? "");
  container.edit(key, edits);
  const relationships = container.relationships(key);
  // Another program that saved the workbook gave its parts names and styles of its own.
  const isAsMarked = links.includes(LIST_LINK);
  const ownStyles = relationships.find(({ id }) => id === STYLES_LINK);
  const gone = relationships.filter((link) => links.includes(link.id) || link === ownStyles);
  for (const { target, type } of gone) if (type === "worksheet") removeParts(container, target);
  dropped(container, key, gone);
  const styles = parts.styles === undefined ? undefined : container.part(parts.styles);
  if (parts.styles !== undefined && styles !== undefined && isAsMarked && ownStyles === undefined) {
    container.edit(parts.styles, unstyleEdits(styles, marks ?? ""));
  }
  return rewriteZip(bytes, container.changed(), container.dropped());
}

/** What a sheet with a list has of its own by now. */
function removeParts(container: Package, sheet: string): void {
  dropped(
    container,
    sheet,
    container.relationships(sheet).filter(({ type }) => OWN_PARTS.has(type)),
  );
  container.remove(linksOf(sheet));
}

function unmarkSheet(container: Package, key: string): void {
  const part = container.part(key);
  const root = part === undefined ? undefined : rootOf(part.xml);
  if (part === undefined || root === undefined) return;
  container.edit(key, uncolourEdits(part, root));
  const links = container.relationships(key);
  const comments = links.find(({ type }) => type === "comments");
  const notes = comments === undefined ? undefined : container.part(comments.target);
  if (comments === undefined || notes === undefined) return;
  const off = notesOff(notes);
  if (off.cells.size === 0) return;
  const gone: Relationship[] = [];
  if (off.isEmpty) gone.push(comments);
  else container.edit(comments.target, off.edits);

  const drawing = root.children.find(({ name }) => name === "legacyDrawing");
  const id = drawing === undefined ? undefined : part.decode(attributeOf(part.xml, drawing, "id") ?? "");
  const shapes = links.find((link) => link.id === id);
  const drawn = shapes === undefined ? undefined : container.part(shapes.target);
  if (drawing !== undefined && shapes !== undefined && drawn !== undefined) {
    const isTaken = (row: number, column: number): boolean =>
      row >= 0 && off.cells.has(cellAddress(row, column));
    const { edits, isEmpty } = shapesOff(drawn.xml, isTaken);
    if (isEmpty) {
      gone.push(shapes);
      container.edit(key, [removed(drawing)]);
    } else container.edit(shapes.target, edits);
  }
  dropped(container, key, gone);
}
