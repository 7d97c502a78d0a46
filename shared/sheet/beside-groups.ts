/** Records of what a row of a crosstab says once, beside its groups. */
import type { Form } from "../form/form.ts";
import { isFigure } from "../value.ts";
import type { SheetRecord } from "./reading.ts";

export interface BesideGroups {
  /** The record lacks the codes that the groups of its row have: it is asked for nothing that they are asked for. */
  readonly isBeside: (record: SheetRecord) => boolean;
  /** Whether the figure stands beside the groups of the record's row, once for all of them. */
  readonly stands: (record: SheetRecord, column: string) => boolean;
}

export function besideGroups(form: Form, records: readonly SheetRecord[]): BesideGroups {
  const codes = form.columns.filter(({ type }) => type === "code").map(({ id }) => id);
  const rows = new Map<number, SheetRecord[]>();
  for (const record of records) {
    if (record.at === undefined) continue;
    const row = rows.get(record.row);
    if (row === undefined) rows.set(record.row, [record]);
    else row.push(record);
  }
  const beside = new Map<SheetRecord, readonly SheetRecord[]>();
  for (const row of rows.values()) {
    for (const one of row) {
      const groups = row.filter((other) => other !== one && isFiner(codes, other, one));
      if (groups.length > 0 && !groups.some((group) => tellAlike(one, group))) beside.set(one, groups);
    }
  }
  const held = new Map<SheetRecord, Set<string>>();
  for (const [{ values }, groups] of beside) {
    for (const group of groups) {
      held.set(group, new Set([...(held.get(group) ?? []), ...Object.keys(values)]));
    }
  }
  return {
    isBeside: (record) => beside.has(record),
    stands: (record, column) => held.get(record)?.has(column) === true,
  };
}

/** Whether both tell a figure: then the one is no more said once beside the other, but a row that lacks its codes. */
function tellAlike(one: SheetRecord, other: SheetRecord): boolean {
  return Object.entries(one.values).some(([id, value]) => isFigure(value) && other.values[id] !== undefined);
}

/** All codes of the other record, and more. */
function isFiner(codes: readonly string[], { values }: SheetRecord, other: SheetRecord): boolean {
  let more = false;
  for (const id of codes) {
    if (other.values[id] === undefined) more ||= values[id] !== undefined;
    else if (values[id] !== other.values[id]) return false;
  }
  return more;
}
