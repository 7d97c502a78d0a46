/**
 * Rows about a unit that reports for itself: compared with what it reported, never added. Level 3 of the validation
 * levels: the same thing told by two senders.
 */

import type { Finding } from "../finding/finding.ts";
import { groupNotices } from "../finding/notice.ts";
import type { CheckContext } from "../finding/place.ts";
import { columnOf, type Form } from "../form/form.ts";
import { groupDigits, withQualifier } from "../form/measure.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { columnSums } from "../statistics/control-totals.ts";
import type { Question } from "./history/question.ts";
import { questionFindings } from "./history/question-findings.ts";

/** The same units, told here and by another sender. */
export interface Mirror {
  /** Name of the other sender. */
  readonly name: string;
  /** `below`: the other one reports itself and these rows are not counted; `above`: its rows about us are not. */
  readonly side: "above" | "below";
  readonly here: readonly SheetRecord[];
  /** Empty while the other one has reported nothing that can be compared. */
  readonly there: readonly SheetRecord[];
}

type Total = ReturnType<typeof columnSums>[number];
type Context = Pick<CheckContext, "form" | "cellOf"> & { readonly sheet: string };

/** A warning for every column whose sums differ, and for rows that are not counted the information that it is so. */
export function checkMirrors(mirrors: readonly Mirror[], context: Context): Finding[] {
  return [
    ...questionFindings(
      mirrors.flatMap((mirror) => differences(context.form, mirror)),
      context.sheet,
      context,
    ),
    ...notCounted(mirrors, context),
  ];
}

/** Blank is no 0, and a figure that is no exact one (余, 近, 约) contradicts nothing. */
function differences(form: Form, { name, side, here, there }: Mirror): Question[] {
  const keyOf = ({ column, codes = {} }: Total) => JSON.stringify([column, codes]);
  const theirs = new Map(columnSums(form, there).map((total) => [keyOf(total), total]));
  return columnSums(form, here).flatMap((total): Question[] => {
    const other = theirs.get(keyOf(total));
    if (other === undefined || other.total === total.total) return [];
    if (other.qualifier !== undefined || total.qualifier !== undefined) return [];
    const own = columnOf(form, total.column).header;
    const header = { zh: total.header, en: `${own.en}${total.header.slice(own.zh.length)}` };
    const record = here.find(
      ({ values }) =>
        values[total.column] !== undefined &&
        Object.entries(total.codes ?? {}).every(([id, code]) => values[id] === code),
    );
    const said = (decimal: string) => `${withQualifier(groupDigits(decimal), undefined)}${total.unit}`;
    const [ours, others] = [said(total.total), said(other.total)];
    const text =
      side === "below"
        ? {
            zh: `“${header.zh}”${name}自行报送${others}，本表${ours}，请核对`,
            en: `“${header.en}”: ${name} itself reports ${others}, this sheet ${ours}. Please check`,
          }
        : {
            zh: `“${header.zh}”${name}的表中为${others}，本表${ours}，请核对`,
            en: `“${header.en}” is ${others} on the sheet of ${name} and ${ours} here. Please check`,
          };
    const place = record === undefined ? {} : { record };
    return [{ rule: "MIRROR", class: "MIRROR", column: total.column, text, ...place }];
  });
}

function notCounted(mirrors: readonly Mirror[], { form, sheet }: Context): Finding[] {
  const below = mirrors.filter(({ side }) => side === "below");
  const units = below.map(({ name }) => name).join("、");
  const rows = below.flatMap(({ here }) => here.map(({ row }) => row)).sort((a, b) => a - b);
  return groupNotices(
    rows.map((row) => ({
      rule: "MIRROR.own",
      class: "MIRROR" as const,
      severity: "information" as const,
      code: "mirror_own" as const,
      params: { units },
      row,
    })),
    sheet,
    form,
  );
}
