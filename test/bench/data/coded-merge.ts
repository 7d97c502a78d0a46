import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Form } from "../../../shared/form/form.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { controlTotals } from "../../../shared/statistics/control-totals.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { type OwnedFact, unitTotals } from "../../../shared/statistics/roll-up.ts";
import type { Merge, MergedForm, MergedSubmission } from "../../../shared/workbook/merged/merge.ts";
import { designColumn } from "../../support/designs.ts";

/** Three figures that are added, and a rate of two of them. */
const added = ["planned", "visited", "spent"] as const;

/** A merge of a form that spreads four figures over a list of codes, of which every unit reports each once. */
export function codedMerge(units: number, codes: number): Merge {
  const { form, catalogue } = codedForm(codes);
  const sent = Array.from({ length: units }, (_, at) => sentBy(catalogue, form, at, codes));
  const merged: MergedForm = {
    form,
    periods: ["2026"],
    units: sent.map(({ submission: { unit } }) => ({
      ...unit,
      above: [],
      owed: [{ period: "2026", exempt: false }],
    })),
    submissions: sent.map(({ submission }) => submission),
    totals: [{ period: "2026", totals: sent.flatMap(({ totals }) => totals) }],
    records: async function* (uuids) {
      for (const { submission, records } of sent) {
        if (!uuids.includes(submission.uuid)) continue;
        yield records.map((record) => ({ ...record, uuid: submission.uuid, source: String(record.row) }));
      }
    },
  };
  return {
    catalogue,
    recipient: "示例市妇联",
    periods: ["2026"],
    state: "newest",
    forms: [merged],
    madeAt: "2027-01-02T07:03:04+08:00",
    madeBy: "市级管理员",
    software: "半边天统计",
  };
}

/** The same cells, unit by unit: the code's place in its list, and what was sent for it. */
export function* codedCells(
  units: number,
  codes: number,
): Generator<readonly [at: number, figures: number[]]> {
  for (let unit = 0; unit < units; unit++)
    for (let at = 0; at < codes; at++) yield [at, added.map((name) => figureOf(name, unit, at))];
}

function codedForm(codes: number): { readonly form: Form; readonly catalogue: Catalogue } {
  const design: Design = {
    ...{ id: "own_coded", title: "分项目情况", titleAliases: [], number: "", leftOut: [], rules: [] },
    ...{ rows: "sums", accumulation: "period" },
    columns: [
      designColumn("item", "项目", {
        ...{ kind: "code", required: true, grouping: true },
        codes: Array.from({ length: codes }, (_, at) => ({ code: `k${at}`, name: `项目${at}`, aliases: [] })),
      }),
      designColumn("planned", "应访人数", { kind: "count", unit: "人", aggregation: "sum" }),
      designColumn("visited", "实访人数", { kind: "count", unit: "人", aggregation: "sum" }),
      designColumn("spent", "经费", { kind: "count", unit: "个", aggregation: "sum" }),
      designColumn("rate", "走访率", {
        ...{ kind: "percent", scale: 2, aggregation: "recompute" },
        ratio: { numerator: "visited", denominator: "planned" },
      }),
    ],
  };
  const { form, indicators } = formOfDesign(design, 1);
  const catalogue = createCatalogue({ forms: [form], indicators, vocabularies: [] });
  return { form: catalogue.form(form.id), catalogue };
}

function sentBy(catalogue: Catalogue, form: Form, unit: number, codes: number) {
  const code = String(100_000 + unit);
  const records = Array.from(
    { length: codes },
    (_, at): SheetRecord => ({
      ...{ row: at + 4, subject: code, grain: "sum" },
      values: {
        item: `k${at}`,
        ...Object.fromEntries(added.map((name) => [name, figureOf(name, unit, at)])),
      },
    }),
  );
  const submission: MergedSubmission = {
    ...{ uuid: `bench-${code}`, unit: { code, name: `示例第${unit + 1}镇妇联` }, period: "2026" },
    ...{ formVersion: form.version, version: 1, late: false, submittedAt: "2026-12-31T16:20:05+08:00" },
    ...{ sha256: unit.toString(16).padStart(64, "0"), nil: false, rows: codes },
    controlTotals: controlTotals(catalogue, form, records),
  };
  const facts: OwnedFact[] = factsOf(catalogue, form, records, "2026").map((fact) => ({
    ...fact,
    unit: code,
  }));
  return { submission, records, totals: unitTotals(catalogue, form, facts) };
}

function figureOf(name: (typeof added)[number], unit: number, at: number): number {
  return 10 + ((unit * 7 + at * 3 + name.length) % 90);
}
