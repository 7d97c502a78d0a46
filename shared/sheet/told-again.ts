/** Rows whose note names another row: 同20240305002 is what a column for the linked number would say. */
import type { Notice } from "../finding/notice.ts";
import { withDefaults } from "../form/condition.ts";
import type { Column, Form } from "../form/form.ts";
import type { CellValue } from "../value.ts";
import { isBlank } from "./blank.ts";
import { addressOf, valueAt } from "./grid.ts";
import type { SheetRecord } from "./reading.ts";
import type { RowPlan, RowResult } from "./row-plan.ts";

/** 同20240305002, 与甲001号为同一件, 见12号工单, 甲001重复. Between them stands the number and nothing else. */
const notes = [
  /^(?:同|与|和|跟|见|即|并入|并案|重复)[:：]?(.+?)号?(?:工单|案件|案|件)?(?:(?:为|是|系|属)?(?:同一件|同一案|同案|一件事|重复|并案|合并)(?:.{0,4})?)?$/u,
  /^(.+?)号?(?:的)?(?:重复件|重复工单|重复)$/u,
];

/**
 * Fills the linked number of rows whose note names the number of another row, and what follows from it: a case told
 * again counts none. Only where the number stands on the sheet, and nothing in the row's own cell.
 * @param results one for each row from `plan.firstRow`
 */
export function settleToldAgain(plan: RowPlan, results: readonly RowResult[]): RowResult[] {
  const { form } = plan.header;
  const link = form.columns.find(({ refersTo }) => refersTo !== undefined);
  if (link?.refersTo === undefined || !plan.columns.some(({ column }) => column.id === link.refersTo))
    return [...results];
  const named = link.refersTo;
  // Number → the number that its row names, of rows that already name one.
  const numbers = new Map<CellValue | undefined, CellValue | undefined>();
  for (const result of results)
    if (result.kind === "record")
      for (const { values } of result.records) numbers.set(values[named], values[link.id]);
  return results.map((result): RowResult => {
    if (result.kind !== "record") return result;
    const notices: Notice[] = [];
    const records = result.records.map((record) => {
      const told = toldIn(form, link, record, numbers);
      if (told === undefined) return record;
      notices.push(noticeOf(plan, record, told));
      numbers.set(record.values[named], told.number);
      return { ...record, values: linked(plan, record, { [link.id]: told.number }) };
    });
    return notices.length === 0 ? result : { ...result, records, notices: [...result.notices, ...notices] };
  });
}

interface Told {
  readonly column: string;
  readonly note: string;
  readonly number: string;
}

function toldIn(
  form: Form,
  link: Column,
  { values, unread = [] }: SheetRecord,
  numbers: ReadonlyMap<CellValue | undefined, CellValue | undefined>,
): Told | undefined {
  if (values[link.id] !== undefined || unread.includes(link.id)) return undefined;
  const own = values[link.refersTo ?? ""];
  for (const { id, type, personal } of form.columns) {
    const note = values[id];
    if (type !== "text" || personal === true || id === link.refersTo || typeof note !== "string") continue;
    const number = notes.map((pattern) => pattern.exec(note)?.[1]?.trim()).find((text) => numbers.has(text));
    if (number !== undefined && !leadsTo(own, number, numbers)) return { column: id, note, number };
  }
  return undefined;
}

/** Of two rows that name each other one counts. */
function leadsTo(
  own: CellValue | undefined,
  from: CellValue | undefined,
  numbers: ReadonlyMap<CellValue | undefined, CellValue | undefined>,
): boolean {
  const seen = new Set<CellValue | undefined>();
  for (let at = from; at !== undefined && !seen.has(at); at = numbers.get(at)) {
    if (at === own) return true;
    seen.add(at);
  }
  return false;
}

/** The values with the number, and what blank cells are by it. */
function linked(plan: RowPlan, { row, grain, values }: SheetRecord, link: Readonly<Record<string, string>>) {
  const written = { ...values, ...link };
  for (const { id, detailDefault } of plan.header.form.columns) {
    const place = plan.columns.find(({ column }) => column.id === id);
    const raw = place === undefined ? null : valueAt(plan.grid, row - 1, place.cell.at);
    if (detailDefault !== undefined && isBlank(raw)) delete written[id];
  }
  return withDefaults(plan.header.form.columns, grain, written);
}

function noticeOf(plan: RowPlan, { row }: SheetRecord, { column, note }: Told): Notice {
  const place = plan.columns.find((candidate) => candidate.column.id === column);
  return {
    ...{ rule: "STRUCTURE.told_again", class: "STRUCTURE", severity: "information", code: "row_told_again" },
    params: { note },
    row,
    ...(place !== undefined && { cell: addressOf(plan.grid, row - 1, place.cell.at) }),
    local: true,
  };
}
