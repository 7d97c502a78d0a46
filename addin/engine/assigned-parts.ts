/** What the screen 对应 asks beside the columns and constants: units of measure, words, places. */
import { addsUp } from "../../shared/form/adds-up.ts";
import { type Code, type Column, columnOf, type Form } from "../../shared/form/form.ts";
import { shownMeasure } from "../../shared/form/measure.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import { isBlank } from "../../shared/sheet/blank.ts";
import { cellText } from "../../shared/sheet/cell-text.ts";
import { codeKey, findCode } from "../../shared/sheet/coerce/code.ts";
import { shiftDecimal } from "../../shared/sheet/coerce/figure.ts";
import { type Grid, parseAddress, valueAt } from "../../shared/sheet/grid.ts";
import { fittingMeasures, powerOf } from "../../shared/sheet/measure.ts";
import { indexMerges, textOf } from "../../shared/sheet/merges.ts";
import type { ColumnMatch, Reading } from "../../shared/sheet/reading.ts";
import { understandWord } from "../../shared/sheet/understand/words/understand-word.ts";
import { addToTotal, isFigure, type Total, toDecimal } from "../../shared/value.ts";
import type {
  AssignedPlaces,
  AssignedUnit,
  AssignedWord,
  AssignedWords,
  CodeChoice,
} from "./assignment-types.ts";

/** Different words of a column that are shown; more are no list any more. */
const MOST_WORDS = 200;

/** In which unit each column of figures is kept, with its sum as the sheet and as the form has it; asked about first. */
export function assignedUnits(
  form: Form,
  { columns, records, questions }: Reading,
  own: Assignment | undefined,
): AssignedUnit[] {
  const seen = new Set<string>();
  const units = columns.flatMap(({ column: id, header, unit, said = "" }): AssignedUnit[] => {
    const column = columnOf(form, id);
    const choices = fittingMeasures(column);
    if (seen.has(id) || (choices.length === 0 && unit === undefined)) return [];
    seen.add(id);
    const asked = questions.find((question) => question.kind === "measure" && question.column === id);
    const unknown = asked?.kind === "measure" && !asked.proposed;
    const shown = shownMeasure(column);
    const from = unit ?? shown.unit;
    const settled = own?.measures?.[id];
    const total = records
      .map(({ values }) => values[id])
      .filter(isFigure)
      .reduce<Total | undefined>(addToTotal, undefined);
    const sum =
      total === undefined || !addsUp(column) || unknown
        ? null
        : {
            from: shiftDecimal(toDecimal(total.value, column.scale), -powerOf(from, column)),
            to: toDecimal(total.value, shown.scale),
          };
    const state = asked !== undefined ? "ask" : settled?.said === said ? "set" : "read";
    return [{ column: id, header, state, from: unknown ? null : from, to: shown.unit, said, choices, sum }];
  });
  return units.sort((a, b) => Number(b.state === "ask") - Number(a.state === "ask"));
}

/** Words in the cells of code columns, and what they were taken for. */
export function assignedWords(
  grid: Grid,
  form: Form,
  reading: Reading,
  own: Assignment | undefined,
): AssignedWords[] {
  if (reading.layout === "indicator") return [];
  return reading.columns.flatMap((match) => {
    const column = columnOf(form, match.column);
    if (column.codes === undefined) return [];
    const words = wordsIn(grid, column, match, reading, own);
    const { header } = match;
    return words.length === 0
      ? []
      : [{ column: column.id, title: column.header.zh, header, codes: column.codes.map(choiceOf), words }];
  });
}

function wordsIn(
  grid: Grid,
  column: Column,
  { at, group }: ColumnMatch,
  { records, questions }: Reading,
  own: Assignment | undefined,
): AssignedWord[] {
  const asked = new Map(
    questions.flatMap((question) =>
      question.kind === "word" && question.column === column.id ? [[question.text, question.answers]] : [],
    ),
  );
  const settled = own?.words?.[column.id] ?? {};
  const words = new Map<string, AssignedWord>();
  for (const record of records) {
    if (group !== undefined && record.at !== group) continue;
    if (isBlank(valueAt(grid, record.row - 1, at))) continue;
    const text = cellText(grid, record.row - 1, at).trim();
    const before = words.get(text);
    if (before !== undefined) {
      words.set(text, { ...before, count: before.count + 1 });
      continue;
    }
    if (words.size >= MOST_WORDS) break;
    const read = record.values[column.id];
    const given = typeof read === "string" ? read : undefined;
    const answers = asked.get(text);
    const likely = (answers ?? (given === undefined ? understandWord(column, text).answers : [])).flatMap(
      (answer) => codeOf(column, answer) ?? [],
    )[0]?.code;
    const named = findCode(column, text);
    const state =
      given === undefined || (answers !== undefined && !Object.hasOwn(settled, text))
        ? "ask"
        : named !== undefined && codeKey(named.zh) === codeKey(text)
          ? "same"
          : "certain";
    const code = settled[text] ?? given ?? likely ?? null;
    const byItself = state === "ask" && code !== null && codeOf(column, code)?.byMeaning !== true;
    words.set(text, { text, count: 1, code, state, byItself });
  }
  return [...words.values()].sort((a, b) => order[a.state] - order[b.state]);
}

const order = { ask: 0, certain: 1, same: 2 } as const;

/** A code by itself or by a name of it. */
export function codeOf(column: Column, answer: string): Code | undefined {
  return column.codes?.find(({ code }) => code === answer) ?? findCode(column, answer);
}

/** Names of places that the register does not know, and whether they are counted for the own unit. */
export function assignedPlaces(
  grid: Grid,
  reading: Reading | undefined,
  own: Assignment | undefined,
): AssignedPlaces | null {
  const asked = reading?.questions.find(({ kind }) => kind === "places");
  if (asked?.kind === "places") {
    const names = asked.cells.flatMap((address) => {
      const cell = parseAddress(address);
      // A name that is written once stands in the first of the cells that are merged.
      return cell === undefined ? [] : [textOf(indexMerges(grid).masterValue(cell.row, cell.column))];
    });
    return {
      names: [...new Set(names)].filter((name) => name !== ""),
      cells: asked.cells.length,
      state: "ask",
    };
  }
  return own?.places === "own" ? { names: [], cells: 0, state: "certain" } : null;
}

export function choiceOf({ code, zh }: Code): CodeChoice {
  return { code, title: zh };
}
