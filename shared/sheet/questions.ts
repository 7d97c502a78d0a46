/** What has to be asked about a table, as questions and as the findings that hold back its sending until answered. */

import type { Notice } from "../finding/notice.ts";
import { isRequired } from "../form/condition.ts";
import { type Column, columnOf, findColumn, isFigureColumn } from "../form/form.ts";
import { besideGroups } from "./beside-groups.ts";
import type { ColumnMeasures } from "./column-measure.ts";
import { codesNamed, mayHoldForAll } from "./constants.ts";
import { addressOf } from "./grid.ts";
import { headerKey } from "./header-match.ts";
import { holdsFigures } from "./holds-figures.ts";
import type { Table } from "./locate-table.ts";
import { fittingMeasures } from "./measure.ts";
import { parseHeader } from "./normalise.ts";
import type { Question } from "./question.ts";
import type { SheetRecord } from "./reading.ts";
import { structure } from "./sheet-notices.ts";
import { understandWord } from "./understand/words/understand-word.ts";

type ColumnQuestion = Extract<Question, { kind: "column" }>;
type MeasureQuestion = Extract<Question, { kind: "measure" }>;
type ConstantQuestion = Extract<Question, { kind: "constant" }>;

/** Whether the sheet is the form that it was read by, where that is not certain. */
export function formQuestions({ preamble, grid }: Table, asked: readonly string[]): Question[] {
  return asked.length === 0
    ? []
    : [{ kind: "form", text: preamble.title?.text ?? grid.name, answers: asked }];
}

/** Columns that are only proposed, and columns with figures that nobody understood. */
export function columnQuestions({ header, grid, firstRow, skipped }: Table): ColumnQuestion[] {
  const proposed = header.matched.filter(({ how }) => how === "proposed");
  const open = header.unmatched.filter(({ at }) => !header.left.has(at));
  const asked = [
    ...proposed.map(({ cell, column, answers = [column.id] }) => ({ cell, answers, proposed: true })),
    ...open.map((cell) => ({ cell, answers: header.answers.get(cell.at) ?? [], proposed: false })),
  ];
  return asked
    .map(
      ({ cell, ...rest }): ColumnQuestion => ({
        kind: "column",
        text: cell.path.join(" / "),
        cell: addressOf(grid, cell.row, cell.at),
        at: cell.at,
        key: headerKey(cell.path),
        figures: holdsFigures(grid, cell.at, firstRow, skipped),
        ...rest,
      }),
    )
    .filter(({ proposed, figures, answers }) => proposed || figures || answers.length > 0)
    .sort((a, b) => a.at - b.at);
}

/**
 * What the sheet has no column for and some record needs, or the form as such, where one value may hold for all of it;
 * of codes those that the title names come first.
 */
export function constantQuestions(
  { header, preamble, grid }: Table,
  records: readonly SheetRecord[],
): ConstantQuestion[] {
  const said = `${preamble.title?.text ?? ""} ${grid.name}`;
  const headers = header.matched
    .filter(({ column }) => isFigureColumn(column))
    .map(({ cell }) => parseHeader(cell.path.at(-1) ?? "").keys[0] ?? "");
  const there = new Set(header.matched.map(({ column }) => column.id));
  for (const { codes } of header.groups) for (const id of Object.keys(codes)) there.add(id);
  const { isBeside } = besideGroups(header.form, records);
  const isNeeded = (column: Column) =>
    header.missing.includes(column) ||
    records.some(
      (record) =>
        record.values[column.id] === undefined &&
        isRequired(column, record.grain, record.values) &&
        !isBeside(record),
    );
  return header.form.columns
    .filter(
      (column) =>
        mayHoldForAll(header.form, column) &&
        !there.has(column.id) &&
        (isNeeded(column) || header.proposed[column.id] !== undefined),
    )
    .map((column) => ({
      kind: "constant",
      column: column.id,
      text: column.header.zh,
      answers: codesLikeliestFirst(column, header.proposed[column.id], said, headers),
      ...proposedValue(header.proposed[column.id]),
    }));
}

function proposedValue(value: string | undefined): Pick<ConstantQuestion, "value"> {
  return value === undefined ? {} : { value };
}

/** How sure a header must be to say a code. */
const SAYS_IT = 0.85;

/**
 * The one that is proposed, those that the title names, then those that a header says in other words: 发放金额 is money
 * given.
 */
function codesLikeliestFirst(
  column: Column,
  proposed: string | undefined,
  said: string,
  headers: readonly string[],
): string[] {
  const words = headers
    .map((header) => understandWord(column, header))
    .filter(({ answers, probability }) => answers.length > 0 && probability >= SAYS_IT)
    .sort((a, b) => b.probability - a.probability);
  const all = (column.codes ?? []).map(({ code }) => code);
  const first = all.filter((code) => code === proposed);
  return [
    ...new Set([...first, ...codesNamed(column, said), ...words.flatMap(({ answers }) => answers), ...all]),
  ];
}

/** Units that no one here knows, or of which nobody can say whether they are this column's. */
export function measureQuestions({ header, grid }: Table, measures: ColumnMeasures): MeasureQuestion[] {
  const asked = new Set<string>();
  return header.matched.flatMap(({ column, cell }) => {
    const measure = measures.get(column.id);
    if (measure === undefined || measure.how === "plain" || measure.how === "settled") return [];
    if (asked.has(column.id)) return [];
    asked.add(column.id);
    const again = measure.how === "again";
    return [
      {
        kind: "measure",
        column: column.id,
        text: measure.said,
        cell: addressOf(grid, cell.row, cell.at),
        answers: [...new Set([...(again && measure.unit ? [measure.unit] : []), ...fittingMeasures(column)])],
        proposed: measure.how !== "unknown",
        ...(again && { again }),
      },
    ];
  });
}

/** What the unit line leaves open is read as the form has it and can be explained; a word that nobody knows cannot. */
export function measureNotices({ header: { form } }: Table, questions: readonly MeasureQuestion[]): Notice[] {
  return questions
    .filter(({ proposed, again }) => !proposed || again)
    .map(({ column, cell, text, again, answers: [likely = ""] }) => {
      const params = { header: columnOf(form, column).header.zh, written: text, likely };
      const code = again ? "measure_recalled" : "measure_unknown";
      return structure("assignment", "error", code, { column, cell, params });
    });
}

/** Words that no code is known for, each with all its cells. */
export function wordQuestions({ header }: Table, notices: readonly Notice[]): Question[] {
  const asked = new Map<string, { column: Column; text: string; cells: string[] }>();
  for (const { code, column: id, cell, params } of notices) {
    const column = header.form.columns.find((candidate) => candidate.id === id);
    if (code !== "code_unknown" || column === undefined || cell === undefined) continue;
    const text = String(params?.before ?? "");
    const key = JSON.stringify([id, text]);
    const known = asked.get(key);
    if (known === undefined) asked.set(key, { column, text, cells: [cell] });
    else known.cells.push(cell);
  }
  return [...asked.values()].map(({ column, text, cells }) => ({
    kind: "word",
    column: column.id,
    text,
    cells,
    answers: understandWord(column, text).answers,
  }));
}

/** A question holds back the sending: a guess agreed by nobody never becomes a figure of the city. */
export function columnNotices({ header: { form } }: Table, questions: readonly ColumnQuestion[]): Notice[] {
  return questions.flatMap(({ text, cell, answers, proposed, figures }) => {
    if (!proposed && !figures) return [];
    const [first] = answers;
    const likely = findColumn(form, first ?? "")?.header.zh ?? "";
    const params = { header: text.replace(/\s+/g, " "), likely };
    const code = proposed ? "column_proposed" : "column_not_understood";
    return [structure("assignment", "error", code, { cell, params })];
  });
}

/** What the sheet as a whole is, where it has no column for it: agreed with, or chosen, once. */
export function constantNotices(
  { header: { form, proposed, recalled } }: Table,
  questions: readonly ConstantQuestion[],
): Notice[] {
  return questions.map(({ column: id, text }) => {
    const column = form.columns.find((candidate) => candidate.id === id);
    const code = column?.codes?.find((known) => known.code === proposed[id])?.zh;
    const likely = column?.codes === undefined ? proposed[id] : code;
    const params = { header: text, likely: likely ?? "" };
    const before = recalled?.constants[id];
    const again = before !== undefined && (before === likely || before === proposed[id]);
    const said =
      likely === undefined ? "constant_missing" : again ? "constant_recalled" : "constant_proposed";
    return structure("assignment", "error", said, { column: id, params });
  });
}

/** What the title says of all rows, where nobody said otherwise. */
export function titledNotices({ header: { form, titled, assignment } }: Table): Notice[] {
  return Object.entries(titled).flatMap(([id, code]) => {
    if (assignment?.constants?.[id] !== undefined) return [];
    const { header, codes = [] } = columnOf(form, id);
    const params = { header: header.zh, likely: codes.find((known) => known.code === code)?.zh ?? code };
    return [structure("titled", "information", "constant_titled", { column: id, params })];
  });
}

export function formNotices(
  { header: { form } }: Table,
  asked: readonly string[],
  titleOf: (id: string) => string,
): Notice[] {
  if (asked.length === 0) return [];
  const others = asked.slice(1).map((id) => `“${titleOf(id)}”`);
  const params = { form: form.title.zh, others: others.join("或") };
  return [structure("assignment", "error", "form_proposed", { params })];
}
