/** What a person has changed on the screen so far. Everything else is as the reader has it. */
import type { Assignment, Assignments } from "../../../shared/sheet/assignment.ts";
import type { AssignedColumn, AssignedUnit, AssignmentView } from "../../engine/assignment-types.ts";
import type { SettledSheet } from "./settled-sheet.ts";

export interface HeaderRows {
  /** From 0, both inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface Draft {
  readonly form?: string;
  readonly period?: string;
  readonly headerRows?: HeaderRows;
  /** Unknown names in the column of units are units that the city has to register: nothing that can be settled here. */
  readonly registerPlaces?: boolean;
  /** Fingerprints of headers of which nothing that was settled before counts. */
  readonly forgotten?: readonly string[];
  /** Answers so far, about the header with this fingerprint. */
  readonly answers?: { readonly fingerprint: string; readonly assignment: Assignment };
}

/** What a column of the sheet may be: a column of the form, none, the names of units. */
export type Meaning = { readonly column: string } | "unused" | "unit";

/** Assignments by which the sheet is to be read, to see what the draft makes of it. */
export function confirmedWith(confirmed: Assignments, { answers, forgotten = [] }: Draft): Assignments {
  const known =
    forgotten.length === 0
      ? confirmed
      : Object.fromEntries(
          Object.entries(confirmed).filter(([fingerprint]) => !forgotten.includes(fingerprint)),
        );
  return answers === undefined
    ? known
    : { ...known, [answers.fingerprint]: { ...answers.assignment, unfinished: true } };
}

/** What was answered, now or before. */
function answered(view: AssignmentView, draft: Draft, confirmed: Assignments): Assignment {
  const { fingerprint } = view;
  const form = view.form?.id ?? "";
  const now = draft.answers?.fingerprint === fingerprint ? draft.answers.assignment : undefined;
  const before = draft.forgotten?.includes(fingerprint) !== true && Object.hasOwn(confirmed, fingerprint);
  const known = now ?? (before ? confirmed[fingerprint] : undefined);
  return known?.form === form ? known : { form, columns: {} };
}

/** Changes what was answered; all below say one thing by it. */
function answering(
  view: AssignmentView,
  draft: Draft,
  confirmed: Assignments,
  change: (assignment: Assignment) => Assignment,
): Draft {
  const assignment = change(answered(view, draft, confirmed));
  return { ...draft, answers: { fingerprint: view.fingerprint, assignment } };
}

/** Answers about a sheet: what is shown, what was changed, what was settled before. */
export interface Answering {
  readonly view: AssignmentView;
  readonly draft: Draft;
  readonly confirmed: Assignments;
}

/** A column of the form has one place on the sheet: whichever held it is not used any more. */
export function withMeaning(
  { view, draft, confirmed }: Answering,
  own: Pick<AssignedColumn, "key" | "role" | "group">,
  meaning: Meaning,
): Draft {
  const { key, role } = own;
  return answering(view, draft, confirmed, (assignment) => {
    if (meaning === "unit") {
      const { [key]: _, ...columns } = assignment.columns;
      return { ...assignment, columns, unitColumn: key };
    }
    const column = meaning === "unused" ? null : meaning.column;
    const before = column === null ? undefined : holderOf(view, column, own);
    const columns = {
      ...assignment.columns,
      ...(before !== undefined && { [before.key]: null }),
      [key]: column,
    };
    return { ...assignment, columns, ...(role === "unit" && { unitColumn: null }) };
  });
}

/** Which other column of the sheet is taken for it; in a crosstab, under the same codes. */
export function holderOf(
  view: AssignmentView,
  column: string,
  { key, group }: Pick<AssignedColumn, "key" | "group">,
): AssignedColumn | undefined {
  return view.columns.find(
    (candidate) => candidate.column === column && candidate.key !== key && candidate.group === group,
  );
}

export function withConstant(
  { view, draft, confirmed }: Answering,
  column: string,
  value: string | null,
): Draft {
  return answering(view, draft, confirmed, (assignment) => {
    // Taken away, it is not asked about again for what it was on another sheet.
    return { ...assignment, constants: { ...assignment.constants, [column]: value ?? "" } };
  });
}

/** In which unit the sheet keeps a column; null: as the sheet says. */
export function withMeasure(
  { view, draft, confirmed }: Answering,
  { column, said }: Pick<AssignedUnit, "column" | "said">,
  unit: string | null,
): Draft {
  return answering(view, draft, confirmed, (assignment) => {
    const { [column]: _, ...others } = assignment.measures ?? {};
    return { ...assignment, measures: unit === null ? others : { ...others, [column]: { said, unit } } };
  });
}

export function withWord(
  { view, draft, confirmed }: Answering,
  column: string,
  word: string,
  code: string | null,
): Draft {
  return answering(view, draft, confirmed, (assignment) => {
    const { [word]: _, ...others } = assignment.words?.[column] ?? {};
    const words = code === null ? others : { ...others, [word]: code };
    return { ...assignment, words: { ...assignment.words, [column]: words } };
  });
}

/** Names that the register does not know are places of the own unit, or wait for the register. */
export function withPlaces({ view, draft, confirmed }: Answering, own: boolean): Draft {
  const said = answering(view, draft, confirmed, ({ places: _, ...assignment }) =>
    own ? { ...assignment, places: "own" } : assignment,
  );
  return { ...said, registerPlaces: !own };
}

/** Rows below a further header are records of the list all the same, or are not. */
export function withBelow({ view, draft, confirmed }: Answering, counted: boolean): Draft {
  return answering(view, draft, confirmed, ({ below: _, ...assignment }) =>
    counted ? { ...assignment, below: "counted" } : assignment,
  );
}

/** Another form has other columns: nothing of what was said holds for it. */
export function withForm({ draft: { answers: _, ...draft } }: Answering, form: string): Draft {
  return { ...draft, form };
}

/** Another header has other names: what was said about the one before is forgotten. */
export function withHeaderRows({ view, draft }: Answering, rows: HeaderRows): Draft {
  const { answers: _, ...rest } = draft;
  return { ...rest, ...(view.form !== null && { form: view.form.id }), headerRows: rows };
}

/** Only what the sheet says itself, and the period: nothing that was settled about it, now or before. */
export function withForgotten({
  view: { fingerprint },
  draft: { period, forgotten = [] },
}: Answering): Draft {
  return { ...(period !== undefined && { period }), forgotten: [...forgotten, fingerprint] };
}

/** The header with one of its ends moved by a row; undefined where it would end before it begins, or leave the sheet. */
export function movedHeader(
  { headerRows, height, rows }: AssignmentView,
  end: "first" | "last",
  by: -1 | 1,
): HeaderRows | undefined {
  if (headerRows === null) return undefined;
  const moved = { first: headerRows.first - 1, last: headerRows.last - 1 };
  moved[end] += by;
  const top = (rows[0]?.row ?? 1) - 1;
  return moved.first < top || moved.last < moved.first || moved.last >= top + height ? undefined : moved;
}

/** Everything as shown: what 都对 stores. undefined while nothing can be agreed to. */
export function settledBy({ view, draft }: Pick<Answering, "view" | "draft">): SettledSheet | undefined {
  const { assignment, fingerprint } = view;
  if (assignment === null || fingerprint === "") return undefined;
  const { period, headerRows, registerPlaces } = draft;
  const { places: _, ...others } = assignment;
  return {
    fingerprint,
    assignment: registerPlaces === true ? others : assignment,
    ...(period !== undefined && { period }),
    ...(headerRows !== undefined && { headerRows }),
  };
}
