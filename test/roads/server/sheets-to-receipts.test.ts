/** Sheets of offices and of other systems' exports, from opening them to a receipt and to what the city has of them. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type OwedReport, owedReports } from "../../../addin/features/owed/owed-reports.ts";
import { submissionBody } from "../../../addin/features/submit/submission.ts";
import { collectionsSchema } from "../../../shared/api/collections.ts";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { type AgreedTable, gridOf, reportersOf, SENDING } from "../../support/agreed/agreed-table.ts";
import { agreedTables } from "../../support/agreed/index.ts";
import { agreedSheet, factKey } from "../../support/agreed-sheet.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, send, submit } from "../../worker/support/requests.ts";

/** In so many presses the handed layouts have to go through, 提交 and its confirmation among them. */
const FEW = 3;

let city: TestCity;
beforeAll(async () => {
  city = await createCity();
});

/** Plans the report, and has what the pane then learns of it. */
async function owedBy({ form, period }: AgreedTable, sender: TestUnit): Promise<OwedReport> {
  const { code } = sender.unit;
  const report = { form, formVersion: newestVersion(form), title: form, owing: { units: [code] } };
  await planned({ send }, city.city, report, period);
  const told = await ask("/api/collections", {}, sender);
  const { collections } = collectionsSchema.parse(await told.json());
  const [owed] = owedReports(collections, code, "2025-01-01");
  if (owed === undefined) throw new Error(`${code} owes nothing`);
  return owed;
}

/** By the names of the table, in stored integers. */
async function factsOf(scope: string): Promise<Record<string, number>> {
  const response = await ask(`/api/facts.json?${scope}`, {}, city.city);
  const sums: Record<string, number> = {};
  for (const { value, ...fact } of tidyFactsSchema.parse(await response.json()).facts) {
    const { scale } = standardCatalogue.indicator(fact.indicator);
    const key = factKey(fact);
    sums[key] = (sums[key] ?? 0) + Math.round(Number(value) * 10 ** scale);
  }
  return sums;
}

describe.each(agreedTables.map((table, place) => ({ table, place, shows: table.shows })))("$shows", (one) => {
  it("goes to a receipt by few presses, and its figures arrive", async () => {
    const { table, place } = one;
    const units = await reportersOf(table, place, city.city.unit.code);
    const [reporter] = units;
    await createUnits(env.DB, units);
    const sender = await enroll(reporter, "reporter");

    const { sheet, left, presses } = agreedSheet(await gridOf(table), units, table.period, table.answers);
    if (sheet === null) throw new Error("the sheet was not recognised");
    expect({ form: sheet.form.id, presses }).toEqual({ form: table.form, presses: table.presses });
    expect(left.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
      (table.explains ?? []).map((rule) => `warning ${rule}`),
    );
    if (typeof table.sheet !== "string") expect(presses + left.length + SENDING).toBeLessThanOrEqual(FEW);

    const explanations = left.map(({ rule, column }) => ({
      ...{ rule, reason: "real_situation" as const, note: "" },
      ...(column !== undefined && { column }),
    }));
    const body = submissionBody(sheet, await owedBy(table, sender), explanations);
    const { collection, formVersion, records, layout } = body;
    const rows = { collection, formVersion, records, layout };
    const dry = await send("POST", "/api/submissions/check", rows, sender);
    expect(dry.status, await dry.clone().text()).toBe(200);
    const { findings, completed } = dryRunSchema.parse(await dry.json());
    expect(completed).toBeUndefined();
    const told = new Set(left.map(({ rule }) => rule));
    expect(findings.filter(({ rule, severity }) => severity !== "information" && !told.has(rule))).toEqual(
      [],
    );

    const sent = await submit(crypto.randomUUID(), body, sender);
    expect(sent.status, await sent.clone().text()).toBe(201);
    expect(receiptSchema.parse(await sent.json()).controlTotals).toEqual(sheet.totals);
    for (const text of table.stays ?? []) expect(JSON.stringify(body)).not.toContain(text);
    const scope = `period=${table.period}&form=${table.form}&under=${reporter.code}`;
    expect(await factsOf(scope)).toEqual(table.facts);
  });
});

describe("what the city has of all of them", () => {
  it("can be made anew of what was sent", async () => {
    const compared = await ask("/api/integrity/facts", {}, city.city);
    expect(factComparisonSchema.parse(await compared.json()).differences).toEqual([]);
  });

  it.each([
    ["2019", ["actual"]],
    ["2024", ["actual"]],
    ["2024H1", ["actual"]],
    ["2024-06", ["actual", "ytd"]],
    ["2024-08", ["actual"]],
  ])("is carried by the totals of the merged workbook of %s", async (period, kinds) => {
    const response = await ask(`/api/merged.xlsx?period=${period}`, {}, city.city);
    const workbook = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    if (!workbook.ok) throw new Error(workbook.code);
    const proof = workbook.sheets.find(({ name }) => name === "数据核对")?.values ?? [];
    expect(proof.flat()).toContain("全部一致");
    const totals = totalsOf(proof);
    const wanted = sumsOf(
      agreedTables.filter((table) => table.period === period),
      kinds,
    );
    expect(wanted.size).toBeGreaterThan(0);
    for (const [name, sum] of wanted) expect(totals.get(name), name).toBeCloseTo(sum, 6);
  });
});

/**
 * What 数据核对 says that the summaries add up to: "发放贷款金额 ytd" → its sum over all groups, in its unit of measure. A 合计
 * beside the groups is held to be that sum.
 */
function totalsOf(proof: readonly (readonly RawValue[])[]): Map<string, number> {
  const [parts, wholes] = [new Map<string, number>(), new Map<string, number>()];
  for (const row of proof) {
    const [, indicator, , , group, , total] = row;
    const [, title, unit = ""] = /^(.+)（(.+)）$/.exec(String(indicator)) ?? [];
    if (title === undefined || typeof total !== "number") continue;
    const name = unit.includes("本年累计") ? `${title} ytd` : title;
    const sum = total * (unit.startsWith("万元") ? 10_000 : 1);
    const words = String(group).split(" / ");
    if (words.includes("小计")) continue;
    const sums = words.includes("合计") ? wholes : parts;
    sums.set(name, (sums.get(name) ?? 0) + sum);
  }
  for (const [name, whole] of wholes) expect(parts.get(name), name).toBeCloseTo(whole, 6);
  return parts;
}

/** The tables' facts by indicator, as far as an indicator is added over units. */
function sumsOf(tables: readonly AgreedTable[], kinds: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of tables.flatMap(({ facts }) => Object.entries(facts))) {
    const [id = "", ...rest] = key.split("/");
    const { title, scale, overUnits } = standardCatalogue.indicator(id);
    const other = ["ytd", "printed", "change", "gap", "target"].find((kind) => rest.at(-1) === kind);
    if (overUnits !== "sum" || !kinds.includes(other ?? "actual")) continue;
    const name = other === undefined ? title.zh : `${title.zh} ${other}`;
    sums.set(name, (sums.get(name) ?? 0) + value / 10 ** scale);
  }
  return sums;
}
