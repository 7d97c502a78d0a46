import { sentContext } from "../../shared/check/check-records.ts";
import { checkHistory } from "../../shared/check/history/check-history.ts";
import type { Known, KnownTotal, KnownVersion } from "../../shared/check/history/known.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form, Grain } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { breakdownKey, groupBy } from "../../shared/statistics/breakdown.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { addQualifiers, type CellValue } from "../../shared/value.ts";

export type Row = Readonly<Record<string, CellValue>>;

/** What a unit reported: form, period, rows. */
export type Report = readonly [form: string | Form, period: string, rows: readonly Row[]];

export function formCalled(id: string): Form {
  const form = standardCatalogue.findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** Rows from row 5 on, about the unit U unless `subject` says otherwise. */
export function recordsOf(rows: readonly Row[], grain: Grain = "sum", subject = "U"): SheetRecord[] {
  return rows.map((values, index) => ({ row: index + 5, subject, grain, values }));
}

/** A stored version, with its totals as the database adds them. */
export function versionOf(
  form: Form,
  period: string,
  rows: readonly Row[],
  grain: Grain = "sum",
  catalogue: Catalogue = standardCatalogue,
): KnownVersion {
  const actual = factsOf(catalogue, form, recordsOf(rows, grain), period).filter(
    ({ kind }) => kind === "actual",
  );
  const totals = groupBy(actual, (fact) => `${fact.indicator}|${breakdownKey(fact.breakdown)}`).flatMap(
    (group): KnownTotal[] => {
      const [first] = group;
      if (first === undefined) return [];
      const qualifier = group.map((fact) => fact.qualifier).reduce(addQualifiers, undefined);
      return [
        {
          indicator: first.indicator,
          breakdown: first.breakdown,
          value: group.reduce((sum, fact) => sum + BigInt(fact.value), 0n),
          count: group.length,
          ...(qualifier === undefined ? {} : { qualifier }),
        },
      ];
    },
  );
  return { uuid: `${form.id}/${period}`, form: form.id, formVersion: form.version, period, totals };
}

export interface Situation {
  readonly own?: readonly Report[];
  /** Rows of each peer. */
  readonly peers?: readonly (readonly Row[])[];
  readonly before?: readonly Row[];
  readonly elsewhere?: Known["elsewhere"];
  readonly units?: readonly OrgUnit[];
  readonly grain?: Grain;
  readonly subject?: string;
  readonly catalogue?: Catalogue;
}

/** What the rules over several reports ask about the rows; every column stands in the column of its place. */
export function questionsOf(
  form: Form,
  period: string,
  rows: readonly Row[],
  situation: Situation = {},
): Finding[] {
  const {
    own = [],
    peers = [],
    before = [],
    elsewhere = {},
    units = [],
    grain = "sum",
    subject = "U",
    catalogue = standardCatalogue,
  } = situation;
  const formOf = (id: string) => (id === form.id ? form : formCalled(id));
  const layout = Object.fromEntries(
    form.columns.map(({ id }, index) => [id, String.fromCharCode(65 + (index % 26))]),
  );
  return checkHistory(
    recordsOf(rows, grain, subject),
    {
      own: own.map(([asked, at, of]) =>
        versionOf(typeof asked === "string" ? formOf(asked) : asked, at, of, "sum", catalogue),
      ),
      peers: peers.map((of) => versionOf(form, period, of, "sum", catalogue)),
      before: recordsOf(before, grain, subject),
      elsewhere,
      units,
    },
    { ...sentContext(form, period, layout), catalogue, period, sheet: form.title.zh },
  );
}

export function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, column }) => `${rule} ${column}`);
}
