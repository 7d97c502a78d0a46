import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import { receiptSchema, type SubmissionBody, submissionSchema } from "../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { compareFacts } from "../../../worker/proofs/compare-facts.ts";
import { createCity, type TestCity, type TestUnit } from "../support/city.ts";
import { setExemption } from "../support/lock.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

/** 200万元, for anybody between 7 and 200 persons nothing to ask about. */
function loans(subject: TestUnit, row: number, values: SubmissionRecord["values"]): SubmissionRecord {
  return loanRow(subject, row, { amount: 200_000_000, ...values });
}

let city: TestCity;
beforeEach(async () => {
  city = await createCity();
});

interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly column?: string;
  readonly rows: readonly number[];
  readonly message: string;
}

/** What the server says to a dry run of these rows, of mirrors alone. */
async function dryRun(as: TestUnit, records: readonly SubmissionRecord[]): Promise<Said[]> {
  const { explanations: _, baseVersion: _base, nil: _nil, ...body } = loanBody(city, records);
  const response = await send("POST", "/api/submissions/check", body, as);
  const { findings } = (await response.json()) as { findings: Said[] };
  return findings.filter(({ rule }) => rule.startsWith("MIRROR"));
}

async function report(
  as: TestUnit,
  records: readonly SubmissionRecord[],
  changes: Partial<SubmissionBody> = {},
) {
  const response = await submit(crypto.randomUUID(), loanBody(city, records, changes), as);
  if (response.status !== 201) throw new Error(await response.text());
  return receiptSchema.parse(await response.json());
}

const explained = [{ rule: "MIRROR", column: "persons", reason: "real_situation" as const, note: "" }];

/** Sums of the newest versions' facts: `unit indicator value`. */
async function counted(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT submission.unit, fact.indicator, sum(fact.value) AS value FROM submission
     JOIN fact ON fact.submission = submission.uuid
     WHERE submission.collection = ?1 AND submission.state <> 'superseded' AND fact.indicator LIKE '%person%'
     GROUP BY submission.unit, fact.indicator ORDER BY submission.unit`,
  )
    .bind(city.collection)
    .all<{ unit: string; indicator: string; value: number }>();
  return results.map(({ unit, value }) => `${unit.replace(city.id, "")} ${value}`);
}

describe("a district's row about a township that reports itself", () => {
  it("is compared and not added, whoever comes first", async () => {
    await report(city.town, [loans(city.town, 8, { persons: 20 })]);
    const rows = [loans(city.east, 8, { persons: 70 }), loans(city.town, 9, { persons: 30 })];
    const [differs, own] = await dryRun(city.east, rows);
    expect(differs).toMatchObject({ rule: "MIRROR", severity: "warning", column: "persons", rows: [9] });
    expect(differs?.message).toBe(`G9 “贷款人数”${city.town.unit.name}自行报送20人，本表30人，请核对`);
    expect(own).toMatchObject({ rule: "MIRROR.own", severity: "information", rows: [9] });

    const unexplained = await submit(crypto.randomUUID(), loanBody(city, rows), city.east);
    expect(await problemOf(unexplained)).toMatchObject({
      code: "explanation_missing",
      findings: [{ rule: "MIRROR", class: "MIRROR" }],
    });
    const receipt = await report(city.east, rows, { explanations: explained });
    expect(receipt.controlTotals).toMatchObject({ rows: 1 });
    expect(receipt.controlTotals.columns.find(({ column }) => column === "persons")?.total).toBe("70");
    expect(await counted()).toEqual(["E 70", "T 20"]);
    const shown = submissionSchema.parse(
      await (await ask(`/api/submissions/${receipt.uuid}`, {}, city.east)).json(),
    );
    expect(shown.records).toHaveLength(2);
    const stores = { db: env.DB, bucket: env.PAYLOADS, catalogue: standardCatalogue };
    const scope = { path: city.east.account.path };
    expect((await compareFacts(stores, scope, { after: "", most: 50 })).differences).toEqual([]);
  });

  it("is said to be compared while the township has sent nothing; the township is then asked", async () => {
    const rows = [loans(city.east, 8, { persons: 70 }), loans(city.town, 9, { persons: 30 })];
    expect((await dryRun(city.east, rows)).map(({ rule }) => rule)).toEqual(["MIRROR.own"]);
    await report(city.east, rows);
    expect(await counted()).toEqual(["E 70"]);

    const [asked, ...others] = await dryRun(city.town, [loans(city.town, 8, { persons: 20 })]);
    expect(asked?.message).toBe(`G8 “贷款人数”${city.east.unit.name}的表中为30人，本表20人，请核对`);
    expect(others).toEqual([]);
    expect(await dryRun(city.town, [loans(city.town, 8, { persons: 30 })])).toEqual([]);
    await report(city.town, [loans(city.town, 8, { persons: 20 })], { explanations: explained });
    expect(await counted()).toEqual(["E 70", "T 20"]);
  });

  it("counts when the township is exempt: the district reports for it", async () => {
    await setExemption(city, city.town, "由区妇联代报");
    const rows = [loans(city.east, 8, { persons: 70 }), loans(city.town, 9, { persons: 30 })];
    expect(await dryRun(city.east, rows)).toEqual([]);
    await report(city.east, rows);
    expect(await counted()).toEqual(["E 100"]);
  });

  it("contradicts nothing where a figure is blank or not exact, or a version was withdrawn", async () => {
    const town = await report(city.town, [
      loans(city.town, 8, { persons: { value: 20, qualifier: "over" } }),
    ]);
    const row = loans(city.town, 9, { persons: 30 });
    expect((await dryRun(city.east, [row])).map(({ rule }) => rule)).toEqual(["MIRROR.own"]);
    const { persons: _, ...blank } = row.values;
    await report(city.town, [loans(city.town, 8, { persons: 20 })], { baseVersion: 1 });
    expect((await dryRun(city.east, [{ ...row, values: blank }])).map(({ rule }) => rule)).toEqual([
      "MIRROR.own",
    ]);
    expect((await dryRun(city.east, [row])).map(({ rule }) => rule)).toEqual(["MIRROR", "MIRROR.own"]);
    expect(town.version).toBe(1);
  });

  it("of several rows is compared in sum", async () => {
    await report(city.town, [
      loans(city.town, 8, { persons: 20 }),
      loans(city.town, 9, { persons: 10, bank: "另一银行" }),
    ]);
    const same = [loans(city.town, 8, { persons: 25 }), loans(city.town, 9, { persons: 5 })];
    expect((await dryRun(city.east, same)).filter(({ rule }) => rule === "MIRROR")).toEqual([]);
  });
});
