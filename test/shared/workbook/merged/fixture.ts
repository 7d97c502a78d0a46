import type { Form } from "../../../../shared/form/form.ts";
import type { SheetRecord } from "../../../../shared/sheet/reading.ts";
import { controlTotals } from "../../../../shared/statistics/control-totals.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { unitTotals } from "../../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../../shared/value.ts";
import type {
  Merge,
  MergedForm,
  MergedRecord,
  MergedSubmission,
} from "../../../../shared/workbook/merged/merge.ts";

export type Row = Readonly<Record<string, CellValue>>;

export interface Sent {
  readonly code: string;
  readonly name: string;
  readonly version?: number;
  readonly grain?: "detail" | "sum";
  readonly rows: readonly Row[];
}

/** A merge of the given forms as the Worker would hand it over. */
export function mergeOf(forms: readonly MergedForm[], more: Partial<Merge> = {}): Merge {
  return {
    recipient: "示例市妇联",
    period: "2019",
    state: "newest",
    forms,
    madeAt: "2020-01-02T07:03:04+08:00",
    madeBy: "市级管理员",
    software: "半边天统计 0.1.0",
    ...more,
  };
}

/** One form of a merge, its totals and control totals made of the rows. */
export function mergedForm(
  form: Form,
  sent: readonly Sent[],
  missing: MergedForm["missing"] = [],
  pageSize = 3,
): MergedForm {
  const submissions = sent.map((unit, at) => submissionOf(form, unit, at));
  const records = sent.flatMap((unit, at) =>
    recordsOf(unit).map(
      (record): MergedRecord => ({
        ...record,
        uuid: submissions[at]?.uuid ?? "",
        source: `B${record.row}:M${record.row}`,
      }),
    ),
  );
  return {
    form,
    collection: `${form.id}-2019`,
    submissions,
    missing,
    totals: unitTotals(
      form,
      sent.flatMap((unit) =>
        factsOf(form, recordsOf(unit), "2019").map((fact) => ({ ...fact, unit: unit.code })),
      ),
    ),
    records: async function* () {
      for (let at = 0; at < records.length; at += pageSize) yield records.slice(at, at + pageSize);
    },
  };
}

function submissionOf(form: Form, unit: Sent, at: number): MergedSubmission {
  return {
    uuid: `${form.id}-${String(at).padStart(4, "0")}`,
    unit: { code: unit.code, name: unit.name },
    version: unit.version ?? 1,
    submittedAt: "2019-12-31T16:20:05+08:00",
    sha256: at.toString(16).padStart(64, "0"),
    nil: unit.rows.length === 0,
    rows: unit.rows.length,
    controlTotals: controlTotals(form, recordsOf(unit)),
  };
}

function recordsOf(unit: Sent): SheetRecord[] {
  return unit.rows.map((values, at) => ({
    row: at + 5,
    subject: unit.name,
    grain: unit.grain ?? "sum",
    values,
  }));
}
