import { type SentLayout, sentCell, sentPlace } from "../../../shared/sheet/sent-layout.ts";
import type { ShownCell, ShownChange } from "../../engine/shown-changes.ts";
import { cellsText } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";

/** Texts and figures that name a row at most: it is to be known again, not read out. */
const MOST_TOLD = 3;
const MOST_FIGURES = 2;

/** What a line of a comparison says: a cell with both values, or a row that came or went. */
export interface ChangeLine {
  readonly key: string;
  /** "E4 贷款金额（万元）", "新增 第9行". */
  readonly place: string;
  /** "685 → 700"; of a row what it is known by. */
  readonly what: string;
}

/** What is needed to name cells of both versions, and the units that rows are about. */
export interface ChangePlaces {
  /** Where the columns stand on the sheet of the version, and of the one before. */
  readonly layout: SentLayout;
  readonly layoutBefore: SentLayout;
  /** Code → name; a row about the unit that sent it (`own`) is not named by it. */
  readonly names: ReadonlyMap<string, string>;
  readonly own: string;
}

export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export function countChanges(rows: readonly Pick<ShownChange, "change">[]): ChangeCounts {
  const counts = { changed: 0, added: 0, removed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

/** A line for each cell that differs, and for each row that came or went. */
export function changeLines(changes: readonly ShownChange[], places: ChangePlaces): ChangeLine[] {
  return changes.flatMap((change) => {
    const key = `${change.change}${change.row}${change.at ?? ""}`;
    if (change.change !== "changed") return [{ key, ...rowLine(change, places) }];
    return change.cells.map((cell) => ({
      key: `${key} ${cell.column}`,
      place: cellPlace(change, cell, places),
      what: text.corrected.change(shown(cell.before), shown(cell.after)),
    }));
  });
}

/** "E4 贷款金额（万元）"; where no cell is known the row, and what it is known by. */
function cellPlace(change: ShownChange, cell: ShownCell, places: ChangePlaces): string {
  const { row, at } = change;
  const title = text.review.titleWithUnit(cell.title, cell.unit);
  // Of a crosstab the place is that of a group of columns.
  const address = at === undefined ? sentCell(places.layout, row, cell.column) : undefined;
  if (address !== undefined) return text.review.place(cellsText(address), title);
  const told = knownBy(change, places);
  const line = text.review.line(sentPlace(places.layout, row));
  return text.review.place(told === "" ? line : `${line} ${told}`, title);
}

function rowLine(change: ShownChange, places: ChangePlaces): Pick<ChangeLine, "place" | "what"> {
  const gone = change.change === "removed";
  const line = text.review.line(sentPlace(gone ? places.layoutBefore : places.layout, change.row));
  return { place: text.review.rowChanged(line, gone), what: rowWords(change, places) };
}

/** What a row is known by, and its first figures: names may have stayed with the unit. */
function rowWords(change: ShownChange, places: ChangePlaces): string {
  const figures = change.cells
    .filter(({ before, after }) => !change.told.includes(after === "" ? before : after))
    .slice(0, MOST_FIGURES)
    .map(({ title, unit, before, after }) =>
      text.review.figure(text.review.titleWithUnit(title, unit), after === "" ? before : after),
    );
  return [knownBy(change, places), ...figures].filter((part) => part !== "").join(" · ");
}

function knownBy({ subject, told }: ShownChange, { names, own }: ChangePlaces): string {
  const unit = subject === undefined || subject === own ? [] : [names.get(subject) ?? subject];
  return [...unit, ...told.slice(0, MOST_TOLD)].join(" · ");
}

function shown(content: string): string {
  return content === "" ? text.corrected.blank : content;
}
