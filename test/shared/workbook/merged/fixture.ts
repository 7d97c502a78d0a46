import { acrossVersions } from "../../../../shared/form/across-versions.ts";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
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
  OwedReport,
  OwingUnit,
  UncountedReport,
  UnitName,
} from "../../../../shared/workbook/merged/merge.ts";
import { twoVersionsCatalogue } from "../../../support/two-versions.ts";

export type Row = Readonly<Record<string, CellValue>>;

export interface Sent {
  readonly code: string;
  readonly name: string;
  readonly above?: OwingUnit["above"];
  readonly late?: boolean;
  readonly version?: number;
  /** The older version of the form that it was sent under. */
  readonly under?: Form;
  readonly grain?: "detail" | "sum";
  readonly outsidePeriod?: MergedSubmission["outsidePeriod"];
  readonly sentBy?: string;
  readonly protested?: boolean;
  readonly rows: readonly Row[];
}

/** A unit of which nothing counts; it owes every period. */
export interface Absent extends UnitName {
  /** Periods for which it owes nothing after all. */
  readonly exempt?: readonly string[];
  /** What it sent, by period. */
  readonly uncounted?: Readonly<Record<string, UncountedReport>>;
}

/** A merge of the given forms as the Worker would hand it over. */
export function mergeOf(forms: readonly MergedForm[], more: Partial<Merge> = {}): Merge {
  return {
    catalogue: twoVersionsCatalogue,
    recipient: "示例市妇联",
    periods: ["2019"],
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
  missing: readonly Absent[] = [],
  pageSize = 3,
  catalogue = twoVersionsCatalogue,
): MergedForm {
  return mergedRange(form, [{ period: "2019", sent }], missing, pageSize, catalogue);
}

export interface SentFor {
  readonly period: string;
  readonly sent: readonly Sent[];
}

/** The same over several periods. */
export function mergedRange(
  form: Form,
  reports: readonly SentFor[],
  missing: readonly Absent[] = [],
  pageSize = 3,
  catalogue = twoVersionsCatalogue,
): MergedForm {
  const all = reports.flatMap(({ period, sent }) => sent.map((unit, at) => ({ period, unit, at })));
  const periods = reports.map(({ period }) => period);
  const units = new Map<string, OwingUnit>(
    all.map(({ unit: { code, name, above = [] } }) => [
      code,
      { code, name, above, owed: owedReports(periods, {}) },
    ]),
  );
  for (const { code, name, ...absence } of missing) {
    units.set(code, { code, name, above: [], owed: owedReports(periods, absence) });
  }
  const entries = all.map(({ period, unit, at }) => ({
    unit,
    period,
    submission: submissionOf(catalogue, unit.under ?? form, unit, at, period, reports.length > 1),
  }));
  const versions = [...new Set([...entries.map(({ unit }) => unit.under ?? form), form])].sort(
    (a, b) => a.version - b.version,
  );
  const recordsByUuid = new Map(
    entries.map(({ unit, submission: { uuid } }) => [
      uuid,
      recordsOf(unit).map(
        (record): MergedRecord => ({ ...record, uuid, source: `B${record.row}:M${record.row}` }),
      ),
    ]),
  );
  return {
    form,
    ...(versions.length === 1
      ? {}
      : {
          versions: versions.map((version) => ({
            form: version,
            periods: reports
              .filter(({ sent }) => sent.some(({ under = form }) => under === version))
              .map(({ period }) => period),
          })),
        }),
    periods,
    units: [...units.values()],
    submissions: entries.map(({ submission }) => submission),
    totals: reports.map(({ period, sent }) => ({
      period,
      totals: unitTotals(
        catalogue,
        acrossVersions(versions),
        sent.flatMap((unit) =>
          factsOf(catalogue, unit.under ?? form, recordsOf(unit), period).map((fact) => ({
            ...fact,
            unit: unit.code,
          })),
        ),
      ),
    })),
    records: async function* (uuids) {
      const records = uuids.flatMap((uuid) => recordsByUuid.get(uuid) ?? []);
      for (let at = 0; at < records.length; at += pageSize) yield records.slice(at, at + pageSize);
    },
  };
}

/** One for each period; nothing sent counts unless there is a submission besides. */
export function owedReports(
  periods: readonly string[],
  { exempt = [], uncounted = {} }: Pick<Absent, "exempt" | "uncounted">,
): OwedReport[] {
  return periods.map((period) => {
    const sent = uncounted[period];
    return {
      ...{ period, exempt: exempt.includes(period) },
      ...(sent === undefined ? {} : { uncounted: sent }),
    };
  });
}

function submissionOf(
  catalogue: Catalogue,
  form: Form,
  unit: Sent,
  at: number,
  period: string,
  range: boolean,
): MergedSubmission {
  return {
    uuid: `${form.id}-${range ? `${period}-` : ""}${String(at).padStart(4, "0")}`,
    unit: { code: unit.code, name: unit.name },
    period,
    formVersion: form.version,
    late: unit.late ?? false,
    version: unit.version ?? 1,
    submittedAt: "2019-12-31T16:20:05+08:00",
    sha256: at.toString(16).padStart(64, "0"),
    nil: unit.rows.length === 0,
    rows: unit.rows.length,
    outsidePeriod: unit.outsidePeriod,
    sentBy: unit.sentBy,
    protested: unit.protested,
    controlTotals: controlTotals(catalogue, form, recordsOf(unit)),
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
