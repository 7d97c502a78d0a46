/** A workbook with findings at its cells: colours, notes, and a sheet behind the others that lists them. */
import { strToU8 } from "fflate";
import { openPackage, type Package } from "../patch/package.ts";
import { type PartText, partText } from "../patch/part-text.ts";
import { edited } from "../patch/xml-tags.ts";
import { rewriteZip } from "../patch/zip-rewrite.ts";
import { damaged, Unreadable } from "../read/unreadable.ts";
import { findWorkbookParts } from "../read/workbook-parts.ts";
import { type Additions, additions } from "./additions.ts";
import { findingsSheet, placesOf } from "./findings-sheet.ts";
import { markSheet } from "./mark-sheet.ts";
import { type MarkStyles, plainStyles, styleEdits } from "./mark-styles.ts";
import type { MarkCounts, MarkRequest, MarkResult } from "./mark-types.ts";
import { gravest, markedCells } from "./marked-cells.ts";
import { LIST_LINK, STYLES_LINK } from "./signs.ts";
import { unmarkWorkbook } from "./unmark-workbook.ts";
import { entryEdits, freeName } from "./workbook-entries.ts";

/** Notes of a workbook: each is a box that Excel and WPS draw. */
export const MOST_NOTES = 1_000;

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Marks the findings in an .xlsx or .xlsm file that `readWorkbook` reads; marks of an earlier day give way. Cells stay as they are,
 * with all that they look like: colours lie over them. Never throws for what the bytes hold.
 */
export function markWorkbook(bytes: Uint8Array, request: MarkRequest): MarkResult {
  try {
    const clean = unmarkWorkbook(bytes);
    return clean.ok ? marked(clean.bytes, request) : clean;
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

function marked(bytes: Uint8Array, { findings, words }: MarkRequest): MarkResult {
  const container = openPackage(bytes);
  const parts = findWorkbookParts(container.utf8);
  const workbook = partOf(container, parts.workbook);
  const isStrict = /xmlns(?::\w+)?=["']http:\/\/purl\.oclc\.org\/ooxml\//.test(workbook.xml.slice(0, 4_000));
  const fresh = additions(container, isStrict);
  const folder = parts.workbook.slice(0, parts.workbook.lastIndexOf("/") + 1);
  const { styles, remember } = putStyles(
    container,
    fresh,
    parts.workbook,
    parts.styles,
    `${folder}halfsky-styles.xml`,
  );

  const bySheet = markedCells(findings);
  const noted = new Set(gravest(bySheet, MOST_NOTES));
  const marking = { container, fresh, styles, words, isStrict, folder, noted };
  const counts = { cells: 0, notes: 0, ownNotes: 0 };
  const found = new Set<string>();
  const written = new Set<string>();
  for (const [index, { name, part: key }] of parts.sheets.entries()) {
    const cells = bySheet.get(name);
    if (key === undefined || container.part(key) === undefined) continue;
    found.add(name);
    // A part that two sheets name holds the cells of both.
    if (cells === undefined || written.has(key)) continue;
    written.add(key);
    const own = markSheet(marking, key, index + 1, cells);
    counts.cells += cells.length;
    counts.notes += own.notes;
    counts.ownNotes += own.ownNotes;
  }
  const standing = findings.filter(({ sheet }) => found.has(sheet));
  const places = placesOf(standing);
  const all = standing.reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0);
  const marks: MarkCounts = {
    ...counts,
    notesLeft: counts.cells - counts.notes - counts.ownNotes,
    listed: places.length,
    listLeft: all - places.length,
    nowhere: findings.reduce(
      (sum, { sheet, cells }) => sum + (found.has(sheet) ? 0 : Math.max(1, cells.length)),
      0,
    ),
  };
  const bounds = [
    ...(marks.notesLeft > 0 ? [words.notesBounded] : []),
    ...(marks.ownNotes > 0 ? [words.ownNotes] : []),
    ...(marks.listLeft > 0 ? [words.listBounded] : []),
  ];
  fresh.add(parts.workbook, {
    id: LIST_LINK,
    type: "worksheet",
    name: `${folder}worksheets/halfsky-findings.xml`,
    contentType: `${SPREADSHEET}.worksheet+xml`,
    xml: findingsSheet(places, words, bounds, styles, isStrict),
  });
  const name = freeName(words.list, workbook);
  container.edit(parts.workbook, entryEdits(workbook, name, remember, fresh.linkTypes));
  fresh.end();
  return {
    ok: true,
    bytes: rewriteZip(bytes, container.changed(), container.dropped(), container.added()),
    marks,
  };
}

function partOf(container: Package, key: string): PartText {
  const part = container.part(key);
  if (part === undefined) throw new RangeError(`no part ${key}`);
  return part;
}

function putStyles(
  container: Package,
  fresh: Additions,
  workbook: string,
  key: string | undefined,
  name: string,
): { styles: MarkStyles; remember: string } {
  const part = key === undefined ? partText(strToU8(plainStyles)) : partOf(container, key);
  const changed = styleEdits(part);
  if (changed === undefined) throw damaged("样式的内容不完整");
  if (key !== undefined) container.edit(key, changed.edits);
  else {
    fresh.add(workbook, {
      id: STYLES_LINK,
      type: "styles",
      name,
      contentType: `${SPREADSHEET}.styles+xml`,
      xml: edited(part.xml, changed.edits),
    });
  }
  return changed;
}
