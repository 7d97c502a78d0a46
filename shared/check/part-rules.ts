/** Parts that stand beside their whole across names (合计 | 其中：女) are never more than it. */
import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { addsUp } from "../form/adds-up.ts";
import { type Column, findColumn } from "../form/form.ts";
import { partsAcross } from "../form/printed-table.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { withUnit } from "./cell-rules.ts";
import { groupRecords } from "./relation-rules.ts";

/** What is asked of figures of a part that are above those of the whole, of the same unit and time; all can be explained. */
export function checkParts(records: readonly SheetRecord[], context: CheckContext): Notice[] {
  const { form } = context;
  const parts = partsAcross(form);
  if (parts === undefined) return [];
  const { by, whole } = parts;
  return groupRecords(records, []).flatMap((group) => {
    const [all, ...more] = group.filter(({ values }) => values[by.id] === whole.code);
    // Two records of the whole are told apart by nothing.
    if (all === undefined || more.length > 0) return [];
    return group.filter((record) => record !== all).flatMap((part) => above(all, part, by, context));
  });
}

function above(all: SheetRecord, part: SheetRecord, by: Column, context: CheckContext): Notice[] {
  const name = by.codes?.find(({ code }) => code === part.values[by.id]);
  if (name === undefined) return [];
  return Object.entries(part.values).flatMap(([key, value]): Notice[] => {
    const most = all.values[key];
    const column = findColumn(context.form, key);
    if (column === undefined || !isHeld(column)) return [];
    // What is only about so much is compared with nothing, and below nought parts may be above their sum.
    if (typeof value !== "number" || typeof most !== "number" || most < 0 || value <= most) return [];
    return [
      {
        rule: "INTRA_RECORD.part",
        class: "INTRA_RECORD",
        severity: "warning",
        code: "part_above_whole",
        params: {
          part: name.zh,
          partEn: name.en,
          value: withUnit(BigInt(value), column),
          whole: withUnit(BigInt(most), column),
        },
        ...placeOf(context, part, key),
      },
    ];
  });
}

/** Of an average those of a part may well be above; of a difference (净增) too. */
function isHeld(column: Column): boolean {
  return addsUp(column) && (column.range?.min ?? 0) >= 0 && !/平均|人均|户均|年龄/.test(column.header.zh);
}
