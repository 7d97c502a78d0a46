import type { Notice } from "../finding/notice.ts";
import { type CheckContext, isLocal, placeOf } from "../finding/place.ts";
import { conditionsHold } from "../form/condition.ts";
import { precisionOf } from "../period/partial-date.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { groupRecords } from "./relation-rules.ts";

/**
 * Rows of one subject that repeat another row in all columns of a unique key. A blank part makes a row incomparable; of
 * a month or a year nobody knows whether the same day is meant, so that no error is made of it.
 */
export function checkUnique(records: readonly SheetRecord[], context: CheckContext): Notice[] {
  const notices: Notice[] = [];
  for (const key of context.form.uniqueKeys) {
    const conditions = (key.when ?? []).map(({ column }) => column);
    const local = isLocal(context.form, [...key.columns, ...conditions]);
    if (local && context.side === "server") continue;
    const [column = ""] = key.columns;
    const filled = key.columns.filter((name) => key.mayBeBlank?.includes(name) !== true);
    const comparable = records.filter(
      (record) =>
        (key.grain === undefined || record.grain === key.grain) &&
        conditionsHold(key.when, record.values) &&
        filled.every((name) => record.values[name] !== undefined),
    );
    const dates = context.form.columns.filter(
      ({ id, precision }) => precision !== undefined && key.columns.includes(id),
    );
    for (const group of groupRecords(sharing(comparable, column), key.columns)) {
      const [first, ...repeats] = group;
      const inexact = dates.some(({ id }) => precisionOf(String(first?.values[id])) !== "day");
      const rows = new Set([first?.row]);
      for (const record of repeats) {
        // One row laid out over several sources, units or periods is no repeat of itself.
        if (record.at !== undefined && rows.has(record.row)) continue;
        rows.add(record.row);
        notices.push({
          rule: key.id,
          class: "UNIQUENESS",
          severity: inexact && key.severity === "error" ? "warning" : key.severity,
          code: "duplicate",
          params: {
            text: key.message.zh,
            textEn: key.message.en,
            first: placeOfFirst(first ?? record, column, context),
          },
          local,
          ...placeOf(context, record, column),
        });
      }
    }
  }
  return notices;
}

/** Its cell; its row where nobody said where the figures stand. */
function placeOfFirst(first: SheetRecord, column: string, context: CheckContext): string | number {
  return context.cellOf(first, column) ?? first.row;
}

/** Records that have the column's value in common with another one: mostly few, and only they can repeat each other. */
function sharing(records: readonly SheetRecord[], column: string): SheetRecord[] {
  const partOf = ({ values }: SheetRecord) => {
    const value = values[column];
    return typeof value === "object" ? value.value : value;
  };
  const seen = new Set<string | number | undefined>();
  const shared = new Set<string | number | undefined>();
  for (const record of records) {
    const value = partOf(record);
    if (seen.has(value)) shared.add(value);
    else seen.add(value);
  }
  return records.filter((record) => shared.has(partOf(record)));
}
