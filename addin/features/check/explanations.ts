import type { Explanation, explanationReasons } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { type Grid, parseAddress, type RawValue, valueAt } from "../../../shared/sheet/grid.ts";
import { personalPattern } from "../../../shared/submission/personal/personal-pattern.ts";
import { withoutUnshown } from "../../../shared/unshown.ts";
import { axisOf, type Move, movedCell } from "./movements.ts";

export type Reason = (typeof explanationReasons)[number];

export interface ExplanationDraft {
  readonly reason: Reason;
  readonly note: string;
  /** Rows it is for; without it, every row that the finding names now. */
  readonly rows?: readonly number[];
  /** It comes from an earlier report: nobody would lose what she typed. */
  readonly carried?: true;
}

/** What is wrong with a note: "other" says nothing without one, and a personal number must never leave. */
export function noteFault(reason: Reason, note: string): "missing" | "personal" | undefined {
  if (personalPattern(note) !== undefined) return "personal";
  return reason === "other" && note.trim() === "" ? "missing" : undefined;
}

function isAbout(explanation: Explanation, finding: Finding): boolean {
  return explanation.rule === finding.rule && explanation.column === finding.column;
}

/** Adds an explanation. One for all places replaces what was said before; one for some rows replaces theirs. */
export function explain(
  explanations: readonly Explanation[],
  finding: Finding,
  draft: ExplanationDraft,
): Explanation[] {
  const { reason, note, carried } = draft;
  // Bound to the rows of today: a row that breaks the rule tomorrow was not looked at.
  const rows = draft.rows ?? (finding.rows.length === 0 ? undefined : finding.rows);
  const kept = explanations.flatMap((explanation) =>
    isAbout(explanation, finding) ? withoutRows(explanation, rows) : [explanation],
  );
  return [
    ...kept,
    {
      rule: finding.rule,
      ...(finding.column === undefined ? {} : { column: finding.column }),
      ...(rows === undefined ? {} : { rows: [...rows] }),
      reason,
      note: withoutUnshown(note).trim(),
      ...(carried === true && { carried }),
    },
  ];
}

/** What is left of an explanation when these rows are taken out; all of it goes without rows on either side. */
function withoutRows(explanation: Explanation, rows: readonly number[] | undefined): Explanation[] {
  if (rows === undefined || explanation.rows === undefined) return [];
  const rest = explanation.rows.filter((row) => !rows.includes(row));
  return rest.length === 0 ? [] : [{ ...explanation, rows: rest }];
}

/** Two readings of a sheet, and what is known to have happened between them. */
export interface Passage {
  readonly before: Grid;
  readonly after: Grid;
  readonly move: Move;
  /** Cells typed into in the meantime, as they are named now. */
  readonly edited: readonly string[];
}

/**
 * Explanations as they hold for a new reading: they follow their rows. A changed cell is another figure, so what was
 * said about its row is asked again; so is what was said about figures that came out differently by themselves.
 */
export function carriedOver(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
  passage: Passage,
): Explanation[] {
  return explanations.flatMap((explanation) => {
    if (explanation.rows === undefined) return [explanation];
    const places = findings.filter((finding) => isAbout(explanation, finding)).flatMap(placesOfRows);
    const rows = explanation.rows.flatMap((row) => {
      const standing = places.find((place) => place.row === row) ?? { row, axis: "row" as const, cells: [] };
      return lineNow(standing, passage) ?? [];
    });
    return rows.length === 0 ? [] : [{ ...explanation, rows }];
  });
}

/** A row that a finding names, and its cells there. On a sheet turned on its side, its rows are columns. */
interface RowPlace {
  readonly row: number;
  readonly axis: "row" | "column";
  readonly cells: readonly string[];
}

function placesOfRows(finding: Finding): RowPlace[] {
  const { rows, cells } = finding;
  const places = cells.map((cell) => ({ cell, at: parseAddress(cell) }));
  const axis = axisOf(finding);
  return rows.map((row) => ({
    row,
    axis,
    cells: places.filter(({ at }) => at?.[axis] === row - 1).map(({ cell }) => cell),
  }));
}

/** @returns undefined where the row is gone, was typed into, or holds another figure. */
function lineNow({ row, axis, cells }: RowPlace, passage: Passage): number | undefined {
  const { before, after, move, edited } = passage;
  const now = move[axis](row - 1);
  if (now === undefined || edited.some((cell) => parseAddress(cell)?.[axis] === now)) return undefined;
  const same = cells.every((cell) => {
    const moved = movedCell(move, cell);
    return moved !== undefined && valueIn(before, cell) === valueIn(after, moved);
  });
  return same ? now + 1 : undefined;
}

function valueIn(grid: Grid, cell: string): RawValue {
  const place = parseAddress(cell);
  return place === undefined ? null : valueAt(grid, place.row, place.column);
}

export function withoutExplanation(explanations: readonly Explanation[], finding: Finding): Explanation[] {
  return explanations.filter((explanation) => !isAbout(explanation, finding));
}

export function explanationsOf(explanations: readonly Explanation[], finding: Finding): Explanation[] {
  return explanations.filter((explanation) => isAbout(explanation, finding));
}

/** Only explanations of findings that still stand are sent. */
export function standingExplanations(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
): Explanation[] {
  return explanations.filter((explanation) => findings.some((finding) => isAbout(explanation, finding)));
}
