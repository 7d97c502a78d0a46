import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type RegisterOutcome, registerOutcomeSchema, registerSchema } from "../../../shared/api/register.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import type { ImportRow } from "../../../shared/register/plan-import.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { readRegisterSheets } from "../../../shared/workbook/register/read-register-sheet.ts";
import { createApp } from "../../../worker/app.ts";
import { HOUR } from "../../../worker/base/clock.ts";
import { runHourlyJobs } from "../../../worker/jobs/hourly.ts";
import { recipientOf, unitsValidIn } from "../../../worker/store/register/units.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

async function run(
  as: TestUnit,
  changes: readonly RegisterChange[],
  dryRun = false,
  revision?: number | null,
): Promise<RegisterOutcome> {
  const at = revision === undefined ? (await show(as)).revision : revision;
  const response = await send("POST", "/api/units/changes", { changes, dryRun, revision: at }, as);
  expect(response.status, await response.clone().text()).toBe(200);
  return registerOutcomeSchema.parse(await response.json());
}

async function show(as: TestUnit) {
  return registerSchema.parse(await (await ask("/api/units", {}, as)).json());
}

async function auditOf(code: string): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
    .bind(code)
    .all<{ act: string }>();
  return results.map(({ act }) => act);
}

const codeOf = (city: TestCity, letter: string): string => `${letter}${city.id}`;

describe("changing the register", () => {
  it.each([
    ["a NUL", "东\0区妇联", "validation_failed"],
    ["a line break", "东区\n妇联", "validation_failed"],
    ["a turn of the line", "东区\u202e妇联", "validation_failed"],
    ["nothing to see", " \u3000", "validation_failed"],
    ["an ID number", "东区110101199003077715", "personal_data"],
  ])("refuses a name with %s, at first and later, and among other names", async (_, name, code) => {
    const city = await createCity();
    const { unit } = city.east;
    const { revision } = await show(city.city);
    const changes = [
      { act: "change", code: unit.code, name, from: "2026-03-01" },
      { act: "change", code: unit.code, aliases: [name], from: null },
      { act: "add", unit: { ...unit, code: codeOf(city, "N"), name }, from: null },
    ];
    for (const change of changes) {
      const response = await send(
        "POST",
        "/api/units/changes",
        { changes: [change], dryRun: false, revision },
        city.city,
      );
      expect(await problemOf(response)).toMatchObject({ code });
    }
    expect((await show(city.city)).revision).toBe(revision);
  });

  it("keeps the old name with its dates, knows sheets that use it, and writes who did it", async () => {
    const city = await createCity();
    const { code, name } = city.east.unit;
    const newName = `新东区妇联${city.id}`;
    const outcome = await run(city.city, [{ act: "change", code, name: newName, from: "2026-03-01" }]);
    expect(outcome).toMatchObject({ applied: true, conflicts: [], effects: [{ effect: "renamed", code }] });
    const unit = (await show(city.city)).units.find((each) => each.code === code);
    expect(unit).toMatchObject({
      name: newName,
      aliases: [name],
      former: [{ name, until: "2026-02-28" }],
      accounts: 1,
    });
    const me = meSchema.parse(await (await ask("/api/me", {}, city.east)).json());
    expect(me.account.unit).toMatchObject({ name: newName, aliases: [name] });
    expect(await auditOf(code)).toEqual(["unit_renamed"]);
    const before = await unitsValidIn(env.DB, city.city.account, "2026-02");
    expect(before.find((each) => each.code === code)?.name).toBe(name);
  });

  it("says what would happen without doing it", async () => {
    const city = await createCity();
    const before = await show(city.city);
    const outcome = await run(
      city.city,
      [{ act: "change", code: city.east.unit.code, name: "改名区妇联", from: "2026-03-01" }],
      true,
      null,
    );
    expect(outcome).toMatchObject({
      applied: false,
      effects: [{ effect: "renamed" }],
      revision: before.revision,
    });
    expect(await show(city.city)).toEqual(before);
    expect(await auditOf(city.east.unit.code)).toEqual([]);
  });

  it("moves a township with its accounts, while earlier periods keep their tree", async () => {
    const city = await createCity();
    const { code } = city.town.unit;
    await run(city.city, [{ act: "change", code, parent: city.west.unit.code, from: "2026-07-01" }]);
    const unitsOf = async (as: TestUnit) =>
      meSchema.parse(await (await ask("/api/me", {}, as)).json()).units.map((unit) => unit.code);
    expect(await unitsOf(city.west)).toContain(code);
    expect(await unitsOf(city.east)).not.toContain(code);
    const below = async (as: TestUnit, period: string) =>
      (await unitsValidIn(env.DB, as.account, period)).map((unit) => unit.code);
    expect(await below(city.east, "2026H1")).toContain(code);
    expect(await below(city.east, "2026H2")).not.toContain(code);
    expect(await below(city.west, "2026H2")).toContain(code);
  });

  it("merges two districts: the children follow, and open reports and accounts are counted first", async () => {
    const city = await createCity();
    const [east, west, town] = [city.east, city.west, city.town].map(({ unit }) => unit.code) as [
      string,
      string,
      string,
    ];
    const act: RegisterChange = { act: "merge", codes: [east], into: west, from: "2020-07-01" };
    expect(await run(city.city, [act], true, null)).toMatchObject({ accounts: 1, openReports: 1 });
    await run(city.city, [act]);
    const { units, areas } = await show(city.city);
    expect(units.find(({ code }) => code === east)).toMatchObject({ to: "2020-06-30", successors: [west] });
    expect(units.find(({ code }) => code === west)).toMatchObject({ predecessors: [east] });
    expect(units.find(({ code }) => code === town)).toMatchObject({ parent: west });
    expect(areas).toEqual({ province: 0, city: 0, district: 1, township: 1, village: 0 });
    const me = meSchema.parse(await (await ask("/api/me", {}, city.city)).json());
    expect(me.units.find(({ code }) => code === east)).toMatchObject({ validTo: "2020-06-30" });
  });

  it("applies nothing while anything stands against it", async () => {
    const city = await createCity();
    const outcome = await run(city.city, [
      { act: "change", code: city.west.unit.code, name: "改名区妇联", from: "2026-03-01" },
      { act: "end", code: city.east.unit.code, to: "2026-03-01" },
    ]);
    expect(outcome).toMatchObject({
      applied: false,
      conflicts: [
        { change: 1, conflict: "has_children", code: city.east.unit.code, other: city.town.unit.code },
      ],
    });
    expect((await show(city.city)).units.map(({ name }) => name)).not.toContain("改名区妇联");
  });

  it("refuses to apply what another administrator has overtaken, one winner of two", async () => {
    const city = await createCity();
    const { revision } = await show(city.city);
    const rename = (name: string) =>
      send(
        "POST",
        "/api/units/changes",
        {
          changes: [{ act: "change", code: city.east.unit.code, name, from: "2026-03-01" }],
          dryRun: false,
          revision,
        },
        city.city,
      );
    const answers = await Promise.all([rename("甲名区妇联"), rename("乙名区妇联")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late && (await problemOf(late))).toMatchObject({ code: "register_changed" });
    expect(await auditOf(city.east.unit.code)).toEqual(["unit_renamed"]);
  });

  it("takes effect on its day, by the hourly job, when that day is yet to come", async () => {
    const city = await createCity();
    const { code, name } = city.east.unit;
    const newName = `明日区妇联${city.id}`;
    const from = "2199-01-01";
    await run(city.city, [{ act: "change", code, name: newName, from }]);
    const stored = () =>
      env.DB.prepare("SELECT name FROM org_unit WHERE code = ?1").bind(code).first<string>("name");
    await runHourlyJobs(env, Date.parse("2198-12-31T23:30:00+08:00"));
    expect(await stored()).toBe(name);
    await runHourlyJobs(env, Date.parse("2198-12-31T23:30:00+08:00") + HOUR);
    expect(await stored()).toBe(newName);
  });

  it.each<[string, unknown]>([
    ["a date that does not exist", { act: "end", code: "ABCD", to: "2026-02-30" }],
    ["a code of another shape", { act: "end", code: "甲", to: "2026-02-01" }],
    ["an unknown act", { act: "drop", code: "ABCD" }],
    ["an unknown key", { act: "resume", code: "ABCD", 甲: 1 }],
  ])("refuses %s", async (_, change) => {
    const city = await createCity();
    const response = await send(
      "POST",
      "/api/units/changes",
      { changes: [change], dryRun: true, revision: null },
      city.city,
    );
    expect(await problemOf(response)).toMatchObject({ status: 400, code: "validation_failed" });
  });
});

describe("what a report may name", () => {
  it("are the units of its period: not one that ended before, nor one that began after", async () => {
    const city = await createCity();
    const { code } = city.town.unit;
    const report = () =>
      submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east), loanRow(city.town, 9)]), city.east);
    await run(city.city, [{ act: "end", code, to: "2018-12-31" }]);
    expect(await problemOf(await report())).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "records.1.subject", message: "not_in_scope" }],
    });
    await run(city.city, [
      { act: "resume", code },
      { act: "end", code, to: "2019-03-31" },
    ]);
    expect((await report()).status).toBe(201);
  });
});

describe("a 直辖市", () => {
  it("collects at provincial level, with its districts directly below it", async () => {
    const city = await createCity();
    const top = await enrollMunicipality(city.id);
    await run(top, [
      {
        act: "add",
        unit: {
          code: `MD${city.id}`,
          name: "直辖区妇联",
          aliases: [],
          kind: "federation",
          level: "district",
          parent: `MC${city.id}`,
        },
        from: null,
      },
      {
        act: "add",
        unit: {
          code: `MT${city.id}`,
          name: "直辖镇妇联",
          aliases: [],
          kind: "federation",
          level: "township",
          parent: `MD${city.id}`,
        },
        from: null,
      },
    ]);
    const path = `/MC${city.id}/MD${city.id}/MT${city.id}/`;
    expect(await recipientOf(env.DB, { path })).toMatchObject({ code: `MC${city.id}`, level: "province" });
  });
});

async function enrollMunicipality(id: string): Promise<TestUnit> {
  const { createUnits } = await import("../../../worker/store/register/units.ts");
  const unit = {
    code: `MC${id}`,
    name: "示例直辖市妇联",
    aliases: [],
    kind: "federation",
    level: "province",
    parent: null,
  } as const;
  await createUnits(env.DB, [{ ...unit, aliases: [] }]);
  return enroll({ ...unit, aliases: [] }, "administrator");
}

describe("importing and exporting", () => {
  const rowsOf = async (as: TestUnit): Promise<{ rows: ImportRow[]; revision: number }> => {
    const response = await ask("/api/units.xlsx", {}, as);
    expect(response.headers.get("content-disposition")).toContain(".xlsx");
    const read = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    const sheet = read.ok ? readRegisterSheets(read.sheets) : undefined;
    expect(sheet?.faults).toEqual([]);
    return { rows: [...(sheet?.rows ?? [])], revision: (await show(as)).revision };
  };
  const send_ = (as: TestUnit, body: object) => send("POST", "/api/units/import", body, as);

  it("brings back the exported workbook without a change", async () => {
    const city = await createCity();
    await run(city.city, [
      { act: "change", code: city.east.unit.code, name: "改名区妇联", aliases: ["东"], from: "2026-03-01" },
      { act: "end", code: city.town.unit.code, to: "2026-03-31" },
      {
        act: "add",
        unit: {
          code: codeOf(city, "S"),
          name: "农业系统",
          aliases: [],
          kind: "system",
          level: "district",
          parent: city.city.unit.code,
        },
        from: "2026-01-01",
      },
    ]);
    const { rows } = await rowsOf(city.city);
    expect(rows).toHaveLength(5);
    const response = await send_(city.city, { rows, from: "2026-04-01", dryRun: true, revision: null });
    expect(registerOutcomeSchema.parse(await response.json())).toMatchObject({
      effects: [],
      conflicts: [],
      unchanged: 5,
      unnamed: 0,
    });
  });

  it("adds 300 townships and 3,000 villages in one batch", async () => {
    const city = await createCity();
    const rows: ImportRow[] = Array.from({ length: 300 }, (_, town) => ({
      code: `${codeOf(city, "Z")}-${town}`,
      name: `第${town}镇妇联`,
      level: "township",
      parent: town % 2 === 0 ? city.east.unit.code : city.west.unit.code,
    }));
    for (let village = 0; village < 3000; village += 1) {
      rows.unshift({
        code: `${codeOf(city, "Y")}-${village}`,
        name: `第${village}村妇联`,
        level: "village",
        parent: `第${village % 300}镇`,
      });
    }
    const { revision } = await show(city.city);
    const response = await send_(city.city, { rows, from: "2026-04-01", dryRun: false, revision });
    expect(response.status, await response.clone().text()).toBe(200);
    const { areas, units } = await show(city.city);
    expect(areas).toMatchObject({ district: 2, township: 301, village: 3000 });
    expect(units.findIndex(({ code }) => code === city.west.unit.code)).toBeGreaterThan(1500);
  });

  it("names the row of a conflict, and applies nothing", async () => {
    const city = await createCity();
    const { rows, revision } = await rowsOf(city.city);
    const wrong = rows.map((row) =>
      row.code === city.town.unit.code ? { ...row, parent: "没有的单位" } : row,
    );
    const response = await send_(city.city, { rows: wrong, from: "2026-04-01", dryRun: false, revision });
    expect(registerOutcomeSchema.parse(await response.json())).toMatchObject({
      applied: false,
      conflicts: [{ change: 3, conflict: "parent_unknown", code: city.town.unit.code }],
    });
  });

  it("names each row with a name that may not be, and applies nothing", async () => {
    const city = await createCity();
    const { rows, revision } = await rowsOf(city.city);
    const wrong = rows.map((row, index) =>
      index === 1
        ? { ...row, name: "桐庐\u202exslx.exe" }
        : index === 3
          ? { ...row, aliases: ["甲\0"] }
          : row,
    );
    const body = { rows: wrong, from: "2026-04-01", dryRun: false, revision };
    expect(await problemOf(await send_(city.city, body))).toMatchObject({
      code: "validation_failed",
      issues: [
        { path: "rows.1.name", message: "characters" },
        { path: "rows.3.aliases.0", message: "characters" },
      ],
    });
    expect((await show(city.city)).revision).toBe(revision);
  });

  it("takes no more than ten thousand rows", async () => {
    const city = await createCity();
    const row = { code: "ABCD", name: "甲", level: "village", parent: null };
    const body = { rows: Array(10_001).fill(row), from: "2026-04-01", dryRun: true, revision: null };
    expect(await problemOf(await send_(city.city, body))).toMatchObject({ code: "validation_failed" });
  });
});

describe("the time of a change", () => {
  it("is China's: half past midnight there is already the next day", async () => {
    const city = await createCity();
    const app = createApp({ clock: () => Date.parse("2026-03-31T17:00:00Z") });
    const headers = { authorization: `Bearer ${city.city.token}` };
    const response = await app.request("/api/units", { headers }, env);
    expect(registerSchema.parse(await response.json()).today).toBe("2026-04-01");
  });
});
