/** What is written beside the cells of a copy: the findings of the sheets that are reported, as the pane shows them. */
import type { Explanation } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { MarkedFinding, MarkWords } from "../../../shared/workbook/marks/mark-types.ts";
import { text } from "../../messages/index.ts";
import type { SheetState } from "./sheet-state.ts";

/** @param grids by name, as the page has them now */
export function markedFindings(
  sheets: readonly Pick<SheetState, "name" | "assessment" | "explanations">[],
  grids: ReadonlyMap<string, Grid>,
): MarkedFinding[] {
  return sheets.flatMap(({ name, assessment, explanations }) =>
    (assessment?.findings ?? []).flatMap((finding) => {
      const titles = assessment?.kind === "recognised" ? assessment.columns : [];
      const column = titles.find(({ id }) => id === finding.column)?.title ?? "";
      const said = { severity: finding.severity, sheet: name, column, problem: finding.message };
      const values = finding.cells.map((cell) => valueAt(grids.get(name), cell));
      // What is said names the figures of the first cell: at the others that is said to be so.
      const first = finding.cells[0] ?? "";
      const alike = text.marks.alike(first, finding.message);
      return adviceOf(finding, explanations).flatMap(({ advice, places }) => {
        const groups = places.includes(0) ? [[0], places.filter((place) => place !== 0)] : [places];
        return groups
          .filter((group) => group.length > 0 || places.length === 0)
          .map((group) => ({
            ...said,
            ...(group.length > 0 && !group.includes(0) && { problem: alike }),
            cells: group.flatMap((place) => finding.cells[place] ?? []),
            values: group.map((place) => values[place] ?? ""),
            advice,
          }));
      });
    }),
  );
}

interface Advice {
  readonly advice: string;
  /** Of the finding's cells, those that it is about. */
  readonly places: readonly number[];
}

/** What to do about a finding: of cells with a proposal each its own, of those explained what was said, of the others one. */
function adviceOf(
  { cells, rows, severity, rule, column, fix }: Finding,
  explanations: readonly Explanation[],
): Advice[] {
  const afters = new Map(fix?.changes.map(({ cell, after }) => [cell, after]));
  const about = explanations.filter((other) => other.rule === rule && other.column === column);
  const whole = about.find((explanation) => explanation.rows === undefined);
  const ofRows = new Map(
    about.flatMap((explanation) => (explanation.rows ?? []).map((row) => [row, explanation])),
  );
  const usual = text.marks.advice[severity];
  const byAdvice = new Map<string, number[]>();
  for (const [place, cell] of cells.entries()) {
    const after = afters.get(cell);
    const explanation = ofRows.get(rows[place] ?? -1) ?? whole;
    const advice =
      after === undefined
        ? explanation === undefined
          ? usual
          : explained(explanation)
        : text.marks.fix(after === "" ? text.corrected.blank : after);
    const places = byAdvice.get(advice);
    if (places === undefined) byAdvice.set(advice, [place]);
    else places.push(place);
  }
  if (byAdvice.size === 0) return [{ advice: whole === undefined ? usual : explained(whole), places: [] }];
  return [...byAdvice].map(([advice, places]) => ({ advice, places }));
}

function explained({ reason, note }: Explanation): string {
  return text.check.explained(reason) + (note === "" ? "" : text.marks.note(note));
}

function valueAt(grid: Grid | undefined, cell: string): string {
  const place = parseAddress(cell);
  return grid === undefined || place === undefined ? "" : cellText(grid, place.row, place.column);
}

export function markWords(): MarkWords {
  const { list, about, headers, more, notesBounded, ownNotes, listBounded } = text.marks.sheet;
  return { list, about, headers, more, notesBounded, ownNotes, listBounded, severity: text.check.severity };
}
