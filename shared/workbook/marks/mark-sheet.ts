/** Colours and notes of one sheet. */
import type { Severity } from "../../form/form.ts";
import { cellAddress } from "../../sheet/grid.ts";
import type { Package, Relationship } from "../patch/package.ts";
import type { Edit } from "../patch/xml-tags.ts";
import type { Additions } from "./additions.ts";
import { colourEdits } from "./coloured-cells.ts";
import { attributeOf, type RootSpan, rootOf } from "./elements.ts";
import type { MarkStyles } from "./mark-styles.ts";
import type { MarkWords } from "./mark-types.ts";
import type { MarkedCell } from "./marked-cells.ts";
import { newShapes, shapeEdits } from "./note-shapes.ts";
import { type Note, newNotes, notedCells, noteEdits } from "./notes.ts";
import { NOTES_LINK, SHAPES_LINK } from "./signs.ts";

/** Findings that a note says of one cell. */
const MOST_LINES = 5;

const NOTES = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const SHAPES = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** What stands behind `legacyDrawing` in a worksheet (ECMA-376 18.3.1.99). */
const AFTER_SHAPES = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

export interface Marking {
  readonly container: Package;
  readonly fresh: Additions;
  readonly styles: MarkStyles;
  readonly words: MarkWords;
  readonly isStrict: boolean;
  /** Folder of the workbook's part. */
  readonly folder: string;
  /** Cells that get a note, if they have none. */
  readonly noted: ReadonlySet<MarkedCell>;
}

/** @param key of its part @param number tells its parts from those of other sheets */
export function markSheet(
  marking: Marking,
  key: string,
  number: number,
  cells: readonly MarkedCell[],
): { notes: number; ownNotes: number } {
  const { container, styles } = marking;
  const part = container.part(key);
  const root = part === undefined ? undefined : rootOf(part.xml);
  if (part === undefined || root === undefined) return { notes: 0, ownNotes: 0 };
  const rows = new Map<number, Map<number, Severity>>();
  for (const { row, column, severity } of cells)
    rows.set(row, (rows.get(row) ?? new Map()).set(column, severity));
  container.edit(key, colourEdits(part, root, rows, styles.formats));

  const comments = container.relationships(key).find(({ type }) => type === "comments");
  const there = comments === undefined ? undefined : container.part(comments.target);
  const taken = there === undefined ? new Set<string>() : notedCells(there);
  const isTaken = ({ row, column }: MarkedCell): boolean => taken.has(cellAddress(row, column));
  const notes = cells
    .filter((cell) => marking.noted.has(cell) && !isTaken(cell))
    .map((cell) => noteOf(cell, marking.words));
  if (notes.length > 0) putNotes(marking, key, number, root, notes, comments);
  return { notes: notes.length, ownNotes: cells.filter(isTaken).length };
}

function noteOf({ row, column, findings }: MarkedCell, words: MarkWords): Note {
  const told = findings.slice(0, MOST_LINES);
  const lines = told.flatMap(({ severity, problem, advice }) => [
    `【${words.severity[severity]}】${problem}`,
    ...(advice === "" ? [] : [advice]),
  ]);
  return { row, column, lines: told.length < findings.length ? [...lines, words.more] : lines };
}

/** Into the parts that the sheet has for notes, or into new ones. */
function putNotes(
  { container, fresh, isStrict, folder }: Marking,
  key: string,
  number: number,
  root: RootSpan,
  notes: readonly Note[],
  comments: Relationship | undefined,
): void {
  const part = container.part(key);
  if (part === undefined) return;
  const there = comments === undefined ? undefined : container.part(comments.target);
  const edits = there === undefined ? undefined : noteEdits(there, notes);
  if (comments !== undefined && edits !== undefined) container.edit(comments.target, edits);
  else {
    fresh.add(key, {
      id: NOTES_LINK,
      type: "comments",
      name: `${folder}halfsky-notes${number}.xml`,
      contentType: NOTES,
      xml: newNotes(notes, isStrict),
    });
  }
  const drawing = root.children.find(({ name }) => name === "legacyDrawing");
  const id = drawing === undefined ? undefined : part.decode(attributeOf(part.xml, drawing, "id") ?? "");
  const shapes = container.relationships(key).find((link) => link.id === id);
  const drawn = shapes === undefined ? undefined : container.part(shapes.target);
  const more = drawn === undefined ? undefined : shapeEdits(drawn.xml, notes);
  if (shapes !== undefined && more !== undefined) {
    container.edit(shapes.target, more);
    return;
  }
  fresh.add(key, {
    id: SHAPES_LINK,
    type: "vmlDrawing",
    name: `${folder}drawings/halfsky-notes${number}.vml`,
    contentType: SHAPES,
    xml: newShapes(notes),
  });
  if (drawing === undefined) container.edit(key, [shapesLink(root, fresh.linkTypes)]);
}

function shapesLink(root: RootSpan, linkTypes: string): Edit {
  const at = root.children.find(({ name }) => AFTER_SHAPES.has(name))?.from ?? root.end;
  return {
    from: at,
    to: at,
    text: `<${root.prefix}legacyDrawing xmlns:r="${linkTypes}" r:id="${SHAPES_LINK}"/>`,
  };
}
