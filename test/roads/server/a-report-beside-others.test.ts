import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type DryRun, dryRunSchema } from "../../../shared/api/dry-run.ts";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import { type Explanation, submissionSchema } from "../../../shared/api/submissions.ts";
import { leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { readKnown } from "../../../worker/submissions/known.ts";
import { senderOf } from "../../../worker/submissions/sender.ts";
import { surveyOf } from "../../../worker/submissions/survey.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { setState } from "../../worker/support/lock.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";

async function owed(
  city: TestCity,
  form: string,
  period: string,
  units: readonly TestUnit[],
): Promise<string> {
  const id = `${form}-${period}-${city.id}`;
  await createCollections(env.DB, [
    {
      id,
      form,
      formVersion: newestVersion(form),
      title: "测试报表",
      period,
      dueDate: null,
      units: units.map(({ unit }) => unit.code),
    },
  ]);
  return id;
}

function moved(subject: TestUnit, transfer: number, row = 5): SubmissionRecord {
  return { row, subject: subject.unit.code, grain: "sum", values: { channel: "labour_export", transfer } };
}

/** Every column of the form stands in the column of its letter. */
function rowsOf(collection: string, records: readonly SubmissionRecord[]) {
  const form = standardCatalogue.form(collection.split("-")[0] ?? "");
  const layout = form.columns.filter(leavesWorkbook).map(({ id }, index) => [id, columnLetters(index)]);
  return { collection, formVersion: form.version, records: [...records], layout: Object.fromEntries(layout) };
}

function bodyOf(
  collection: string,
  records: readonly SubmissionRecord[],
  explanations: readonly Explanation[] = [],
  baseVersion: number | null = null,
) {
  return { ...rowsOf(collection, records), baseVersion, explanations, nil: false };
}

async function tried(collection: string, records: readonly SubmissionRecord[], as: TestUnit) {
  const response = await send("POST", "/api/submissions/check", rowsOf(collection, records), as);
  expect(response.status).toBe(200);
  return dryRunSchema.parse(await response.json()).findings;
}

async function accepted(body: unknown, as: TestUnit): Promise<string> {
  const uuid = crypto.randomUUID();
  const response = await submit(uuid, body, as);
  expect(response.status, await response.clone().text()).toBe(201);
  return uuid;
}

const because = ({ rule, column, rows }: DryRun["findings"][number]): Explanation => ({
  rule,
  ...(column === undefined ? {} : { column }),
  ...(rows.length === 0 ? {} : { rows: [...rows] }),
  reason: "real_situation",
  note: "本期只办了一期",
});

/** Six more districts of the city, each with an account. */
async function moreDistricts(city: TestCity): Promise<TestUnit[]> {
  const units = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, index) => ({
    code: `P${index}${city.id}`,
    name: `测试${name}区妇联${city.id}`,
    aliases: [],
    kind: "federation" as const,
    level: "district" as const,
    parent: city.city.unit.code,
  }));
  await createUnits(env.DB, units);
  return Promise.all(units.map((unit) => enroll(unit, "reporter")));
}

describe("a report that differs from the one before", () => {
  it("is told by a dry run what sending it says: the same findings, the same code", async () => {
    const city = await createCity();
    const first = await owed(city, "employment_services", "2025Q1", [city.east]);
    const second = await owed(city, "employment_services", "2025Q2", [city.east]);
    await accepted(bodyOf(first, [moved(city.east, 1234)]), city.east);

    const rows = [moved(city.east, 12)];
    const findings = await tried(second, rows, city.east);
    expect(findings).toMatchObject([
      {
        rule: "H3.1",
        class: "INTER_PERIOD",
        severity: "warning",
        cells: ["N5"],
        rows: [5],
        column: "transfer",
      },
    ]);
    expect(findings[0]?.message).toBe(
      "N5 “劳务输出”上期（2025年第一季度）为1,234人，本期12人，少了99%，请核实",
    );

    const refused = await problemOf(await submit(crypto.randomUUID(), bodyOf(second, rows), city.east));
    expect(refused).toMatchObject({ status: 422, code: "explanation_missing", findings });

    const uuid = await accepted(bodyOf(second, rows, findings.map(because)), city.east);
    const shown = submissionSchema.parse(await (await ask(`/api/submissions/${uuid}`, {}, city.city)).json());
    expect(shown.findings).toEqual(findings);
    expect(shown.explanations).toEqual(findings.map(because));
  });

  it("is compared with the newest version that stands, and with an approved one before it", async () => {
    const city = await createCity();
    const first = await owed(city, "employment_services", "2025Q1", [city.east]);
    const second = await owed(city, "employment_services", "2025Q2", [city.east]);
    const one = await accepted(bodyOf(first, [moved(city.east, 1234)]), city.east);
    await env.DB.prepare("UPDATE submission SET state = 'approved' WHERE uuid = ?1").bind(one).run();
    const two = await accepted(bodyOf(first, [moved(city.east, 60)], [], 1), city.east);
    const rows = [moved(city.east, 50)];
    const asked = async () => (await tried(second, rows, city.east)).map(({ rule }) => rule);

    expect(await asked()).toEqual([]);
    for (const [state, rules] of [
      ["returned", ["H3.1"]],
      ["withdrawn", ["H3.1"]],
      ["passed", []],
    ] as const) {
      await env.DB.prepare("UPDATE submission SET state = ?2 WHERE uuid = ?1").bind(two, state).run();
      expect(await asked(), state).toEqual(rules);
    }
  });

  it("is compared with its own unit's reports only", async () => {
    const city = await createCity();
    const first = await owed(city, "employment_services", "2025Q1", [city.east, city.west, city.town]);
    const second = await owed(city, "employment_services", "2025Q2", [city.east]);
    await accepted(bodyOf(first, [moved(city.west, 1234)]), city.west);
    await accepted(bodyOf(first, [moved(city.town, 1234)]), city.town);
    expect(await tried(second, [moved(city.east, 12)], city.east)).toEqual([]);
  });

  it("may be a nil return, which is asked nothing", async () => {
    const city = await createCity();
    const first = await owed(city, "employment_services", "2025Q1", [city.east]);
    const second = await owed(city, "employment_services", "2025Q2", [city.east]);
    await accepted(bodyOf(first, [moved(city.east, 1234)]), city.east);
    await accepted({ ...bodyOf(second, []), nil: true }, city.east);
  });

  it("is asked about its rows as well: what was invested in a project does not fall", async () => {
    const city = await createCity();
    const first = await owed(city, "funds_projects", "2024", [city.east]);
    const second = await owed(city, "funds_projects", "2025", [city.east]);
    const project = (invested: number, stage: string): SubmissionRecord => ({
      row: 5,
      subject: city.east.unit.code,
      grain: "detail",
      values: { project: "测试阵地建设", kind: "facilities", invested, land_included: "no", stage },
    });
    await accepted(bodyOf(first, [project(17_000_000_000, "review")]), city.east);
    expect(await tried(second, [project(17_000_000_000, "completed")], city.east)).toEqual([]);
    const findings = await tried(second, [project(16_000_000_000, "under_way")], city.east);
    expect(findings.map(({ rule }) => rule)).toEqual(["E13.6", "E13.10"]);
    expect(JSON.stringify(findings)).not.toContain("测试阵地");
  });
});

describe("a report beside others", () => {
  it("is compared with the unit's reports on other forms", async () => {
    const city = await createCity();
    const training = await owed(city, "training_ledger", "2025Q1", [city.east]);
    const services = await owed(city, "employment_services", "2025Q1", [city.east]);
    const sums = { subject: city.east.unit.code, grain: "sum", row: 5 } as const;
    const values = { category: "home_services", sessions: 20, trainees: 1234, employed: 120 };
    await accepted(bodyOf(training, [{ ...sums, values }]), city.east);
    const findings = await tried(
      services,
      [{ ...sums, values: { channel: "training_transfer", transfer: 120 } }],
      city.east,
    );
    expect(findings).toMatchObject([{ rule: "C3.5a", class: "CROSS_FORM", cells: ["N5"] }]);
  });

  it("learns the median of its peers from five of them on, and never a figure of one", async () => {
    const city = await createCity();
    const districts = await moreDistricts(city);
    const collection = await owed(city, "employment_services", "2025Q1", [
      city.east,
      city.town,
      ...districts,
    ]);
    const wild = [moved(city.east, 98_765)];
    for (const [index, district] of districts.entries()) {
      if (index < 5) expect(await tried(collection, wild, city.east)).toEqual([]);
      await accepted(bodyOf(collection, [moved(district, 100 + index)]), district);
    }
    const [finding] = await tried(collection, wild, city.east);
    expect(finding).toMatchObject({ rule: "H3.4", class: "PLAUSIBILITY", rows: [5] });
    expect(finding?.message).toContain("本期已报的6家同级单位中位数为102.5人，本单位98,765人");
    for (const { unit } of districts) {
      expect(JSON.stringify(finding)).not.toContain(unit.code);
      expect(JSON.stringify(finding)).not.toContain(unit.name);
    }
    // A township is no peer of districts.
    expect(await tried(collection, [moved(city.town, 98_765)], city.town)).toEqual([]);
  });

  it("is asked about a team that another unit reports, without its name or whose it is", async () => {
    const city = await createCity();
    const collection = await owed(city, "volunteer_teams", "2025", [city.east, city.west]);
    const next = await owed(city, "volunteer_teams", "2026", [city.east]);
    const team = (subject: TestUnit, name: string): SubmissionRecord => ({
      row: 5,
      subject: subject.unit.code,
      grain: "detail",
      values: { team: name, kind: "volunteers", members: 20, teams: 1 },
    });
    await accepted(bodyOf(collection, [team(city.west, "测试“木棉”服务队")]), city.west);
    const [finding] = await tried(collection, [team(city.east, "测试“木棉”服务队")], city.east);
    expect(finding).toMatchObject({ rule: "H10.5", class: "UNIQUENESS", cells: ["A5"] });
    expect(JSON.stringify(finding)).not.toContain("木棉");
    expect(JSON.stringify(finding)).not.toContain(city.west.unit.name);
    expect(await tried(collection, [team(city.east, "测试“茉莉”服务队")], city.east)).toEqual([]);
    expect(await tried(collection, [team(city.west, "测试“木棉”服务队")], city.west)).toEqual([]);
    expect(await tried(next, [team(city.east, "测试“木棉”服务队")], city.east)).toEqual([]);
  });

  it("cannot name more townships than the register knows below its subject", async () => {
    const city = await createCity();
    const collection = await owed(city, "org_building", "2025", [city.east, city.west]);
    const townships = (subject: TestUnit, count: number): SubmissionRecord => ({
      row: 5,
      subject: subject.unit.code,
      grain: "sum",
      values: { unit_kind: "township", sub_units: count, orgs: count, chair: count, exec: 21 * count },
    });
    expect(await tried(collection, [townships(city.east, 1)], city.east)).toEqual([]);
    const findings = await tried(collection, [townships(city.east, 2)], city.east);
    expect(findings.map(({ rule }) => rule)).toEqual(["E8.4rb"]);
    expect(await tried(collection, [townships(city.west, 2)], city.west)).toEqual([]);
  });
});

describe("a dry run", () => {
  it("stores nothing", async () => {
    const city = await createCity();
    const collection = await owed(city, "employment_services", "2025Q1", [city.east]);
    const counts = () =>
      env.DB.prepare(
        "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM audit) + (SELECT count(*) FROM payload)",
      ).raw();
    const before = await counts();
    const objects = (await env.PAYLOADS.list()).objects.length;
    await tried(collection, [moved(city.east, 12)], city.east);
    expect(await counts()).toEqual(before);
    expect((await env.PAYLOADS.list()).objects).toHaveLength(objects);
  });

  it("finds errors as findings, not as a refusal", async () => {
    const city = await createCity();
    const collection = await owed(city, "employment_services", "2025Q1", [city.east]);
    const row = moved(city.east, 12);
    const findings = await tried(
      collection,
      [{ ...row, values: { ...row.values, placed: 12, placed_women: 13 } }],
      city.east,
    );
    expect(findings).toMatchObject([{ rule: "E3.1a", severity: "error" }]);
  });

  it("refuses what cannot be sent: foreign, closed, of another version, malformed, personal", async () => {
    const city = await createCity();
    const collection = await owed(city, "employment_services", "2025Q1", [city.east]);
    const rows = rowsOf(collection, [moved(city.east, 12)]);
    const code = async (body: unknown, as = city.east) =>
      (await problemOf(await send("POST", "/api/submissions/check", body, as))).code;
    expect(await code(rows, city.west)).toBe("not_found");
    expect(await code({ ...rows, formVersion: rows.formVersion + 1 })).toBe("form_version_mismatch");
    expect(await code({ ...rows, explanations: [] })).toBe("validation_failed");
    expect(await code({ ...rows, records: [] })).toBe("validation_failed");
    expect(await code({ ...rows, records: [moved(city.west, 12)] })).toBe("validation_failed");
    const named = moved(city.east, 12);
    const values = { ...named.values, dest: "测试 110101190001010000" };
    expect(await code({ ...rows, records: [{ ...named, values }] })).toBe("personal_data");
    await setState({ ...city, collection }, "locked");
    expect(await code(rows)).toBe("collection_locked");
  });
});

it("reads what it compares with in two round trips, however long the history is", async () => {
  const city = await createCity();
  const form = standardCatalogue.findForm("employment_services");
  if (form === undefined) throw new Error("no form");
  const periods = ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1"];
  for (const period of periods) {
    const collection = await owed(city, "employment_services", period, [city.east]);
    await accepted(bodyOf(collection, [moved(city.east, 100), moved(city.east, 100, 6)]), city.east);
  }
  const collection = await owed(city, "employment_services", "2025Q2", [city.east, city.west]);
  await accepted(bodyOf(collection, [moved(city.west, 100)]), city.west);
  let trips = 0;
  const counted = {
    ...env.DB,
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: (statements: Parameters<typeof env.DB.batch>[0]) => {
      trips += 1;
      return env.DB.batch(statements);
    },
  } as typeof env.DB;
  const place = { collection, unit: city.east.unit.code, period: "2025Q2", asOf: null };
  const records = [{ row: 5, subject: city.east.unit.code, grain: "sum" as const, values: { transfer: 1 } }];
  const act = { db: counted, account: city.east.account, catalogue: standardCatalogue };
  const sender = await senderOf(act, undefined);
  const { beside } = await surveyOf(act, sender, { collection, records });
  const known = await readKnown(act, sender, form, place, records, beside);
  expect(trips).toBe(2);
  expect(known.own.map(({ period }) => period)).toEqual(periods);
  expect(known.peers).toEqual([]);
  expect(
    known.own
      .flatMap(({ totals }) => totals)
      .filter(({ indicator }) => indicator === "labour_transfer_persons"),
  ).toEqual(
    periods.map(() => ({
      indicator: "labour_transfer_persons",
      breakdown: { channel: "labour_export" },
      value: 200n,
      count: 2,
    })),
  );
});
