import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Intake, intakeSchema } from "../../../shared/api/intake.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { getPayload } from "../../../worker/store/payloads.ts";
import { encryptedContainer, otherFormat, workbookBytes, zipBomb } from "../../support/workbooks.ts";
import type { TestUnit } from "../support/city.ts";
import { cleanLedger, LOANS, openIntake } from "../support/intake.ts";
import { setExemption, setState } from "../support/lock.ts";
import { ask, loanBody, loanRow, problemOf } from "../support/requests.ts";
import { createReviewWorld, done, type ReviewWorld, sent, withdraw } from "../support/reviews.ts";
import { versionsOf } from "../support/versions.ts";

function handIn(bytes: Uint8Array, as: TestUnit, query = ""): Promise<Response> {
  return ask(`/api/intake${query}`, { method: "POST", body: new Uint8Array(bytes) }, as);
}

async function taken(response: Promise<Response>, status = 201): Promise<Intake> {
  const settled = await response;
  if (settled.status !== status) throw new Error(`${settled.status} ${await settled.text()}`);
  return intakeSchema.strict().parse(await settled.json());
}

async function openWorld(): Promise<ReviewWorld> {
  const world = await createReviewWorld();
  await openIntake(world.city);
  return world;
}

async function held(): Promise<unknown> {
  const rows = await env.DB.prepare(
    "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM record) + (SELECT count(*) FROM payload) AS n",
  ).first("n");
  return [rows, (await env.PAYLOADS.list()).objects.length];
}

describe("a workbook that another system hands in", () => {
  it("is refused until an administrator at the top has opened that", async () => {
    const world = await createReviewWorld();
    const bytes = await cleanLedger(world.east.unit.name);
    const shut = await problemOf(await handIn(bytes, world.officer));
    expect(shut).toMatchObject({ status: 404, code: "feature_off" });
    await openIntake(world.city);
    expect((await handIn(bytes, world.officer)).status).toBe(201);
  });

  it("is one report of the unit that it names, without the columns that stay", async () => {
    const { town, officer, collection } = await openWorld();
    const { receipt, sheet, aside } = await taken(handIn(await cleanLedger(town.unit.name), officer));
    expect(receipt).toMatchObject({
      collection,
      unit: { code: town.unit.code },
      version: 1,
      channel: "intake",
      onBehalf: { name: officer.account.name, unit: officer.unit.name },
      controlTotals: { rows: 1 },
    });
    expect([sheet, aside]).toEqual(["2019贷款", ["说明"]]);
    const shown = submissionSchema.parse(
      await (await ask(`/api/submissions/${receipt.uuid}`, {}, town)).json(),
    );
    expect(shown.records).toEqual([
      expect.objectContaining({
        row: 4,
        subject: town.unit.code,
        values: { loan_type: "guaranteed", bank: "测试银行", amount: 20_000_000, loans: 1, persons: 1 },
      }),
    ]);
    const key = await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1")
      .bind(receipt.uuid)
      .first<string>("key");
    const stored = await getPayload(env.PAYLOADS, key ?? "");
    expect(stored).toContain("测试银行");
    for (const personal of ["测试乙", "11010519491231002X"]) expect(stored).not.toContain(personal);
    const logged = await env.DB.prepare("SELECT detail FROM audit WHERE target = ?1")
      .bind(receipt.uuid)
      .first<string>("detail");
    expect(JSON.parse(logged ?? "")).toMatchObject({ channel: "intake", senderUnit: officer.unit.code });
  });

  it("is a reporter's own where it names no unit; an officer has to say whose it is", async () => {
    const { east, officer, town } = await openWorld();
    const bytes = await cleanLedger(null);
    const own = await taken(handIn(bytes, east));
    expect(own.receipt).toMatchObject({ unit: { code: east.unit.code }, channel: "intake" });
    expect(own.receipt).not.toHaveProperty("onBehalf");
    expect(await problemOf(await handIn(bytes, officer))).toMatchObject({
      code: "intake_unclear",
      issues: [{ path: "unit", message: "missing" }],
    });
    const told = await taken(handIn(bytes, officer, `?unit=${town.unit.code}`));
    expect(told.receipt.unit.code).toBe(town.unit.code);
  });

  it("comes to the same receipt however often it is handed in, by whomever, one after the other or at once", async () => {
    const world = await openWorld();
    const { town, officer, cityOfficer, collection } = world;
    const bytes = await cleanLedger(town.unit.name);
    const answers = await Promise.all([officer, cityOfficer, officer].map((as) => handIn(bytes, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const receipts = await Promise.all(
      answers.map(async (answer) => intakeSchema.parse(await answer.json()).receipt.uuid),
    );
    expect(new Set(receipts).size).toBe(1);
    const again = await taken(handIn(bytes, cityOfficer), 200);
    expect([again.receipt.uuid, again.sheet]).toEqual([receipts[0], null]);
    expect(await versionsOf(collection)).toEqual([1]);

    const other = await cleanLedger(town.unit.name, [["小额担保贷款", "测试银行", 21, 1, null, null]]);
    expect((await taken(handIn(other, officer))).receipt.version).toBe(2);
    const first = await taken(handIn(bytes, officer), 200);
    expect(first.receipt).toMatchObject({ version: 1, state: "superseded" });
    expect(await versionsOf(collection)).toEqual([1, 2]);
    await done(withdraw((await taken(handIn(other, officer), 200)).receipt.uuid, town));
    expect((await taken(handIn(other, officer), 200)).receipt.state).toBe("withdrawn");
  });

  it("replaces what the unit sent itself only when told which version", async () => {
    const world = await openWorld();
    const { town, officer, collection } = world;
    await sent(world, collection, town, loanBody(world, [loanRow(town, 8, { persons: 70 })]));
    const bytes = await cleanLedger(town.unit.name);
    expect(await problemOf(await handIn(bytes, officer))).toMatchObject({
      code: "base_version_stale",
      newestVersion: 1,
    });
    expect((await taken(handIn(bytes, officer, "?baseVersion=1"))).receipt.version).toBe(2);
  });

  it("has one winner among two workbooks at once", async () => {
    const { town, officer, cityOfficer, collection } = await openWorld();
    const one = await cleanLedger(town.unit.name);
    const two = await cleanLedger(town.unit.name, [["小额担保贷款", "测试银行", 21, 1, null, null]]);
    const answers = await Promise.all([handIn(one, officer), handIn(two, cityOfficer)]);
    const statuses = answers.map(({ status }) => status).sort();
    // The second may have begun when the first was done: then it comes after.
    const versions = await versionsOf(collection);
    expect([201, 409]).toContain(statuses[1]);
    expect(versions.length).toBe(statuses.filter((status) => status === 201).length);
    expect(statuses[0]).toBe(201);
  });

  it("is told what is wrong with it, as data, and nothing of it is kept", async () => {
    const { town, officer } = await openWorld();
    const name = town.unit.name;
    const ledgerOf = (type: string, amount: number | string, persons: number) =>
      cleanLedger(name, [[type, "测试银行", amount, persons, "测试乙", null]]);
    const before = await held();
    const wrong = await problemOf(await handIn(await ledgerOf("小额担保贷款", "很多", 1), officer));
    expect(wrong).toMatchObject({ status: 422, code: "submission_has_errors" });
    expect(wrong.findings).toContainEqual(expect.objectContaining({ severity: "error", cells: ["C4"] }));
    const warned = await problemOf(await handIn(await ledgerOf("小额担保贷款", 20, 73), officer));
    expect(warned).toMatchObject({ status: 422, code: "explanation_missing" });
    expect(warned.findings).not.toEqual([]);
    const asked = await problemOf(await handIn(await ledgerOf("子丑贷", 20, 1), officer));
    expect(asked.code).not.toBe("internal");
    expect(asked.status).toBe(422);
    expect(await held()).toEqual(before);
  });

  it("is refused where form, sheet, period or unit are not certain", async () => {
    const { east, officer, city } = await openWorld();
    const unclear = async (bytes: Uint8Array, query = "", as = officer) => {
      const { code, issues } = await problemOf(await handIn(bytes, as, query));
      return [code, issues];
    };
    const said = (path: string, message: string) => ["intake_unclear", [{ path, message }]];
    const list = await workbookBytes([
      {
        name: "通讯录",
        rows: [
          ["部门", "电话"],
          ["办公室", "见通知"],
        ],
      },
    ]);
    expect(await unclear(list)).toEqual(said("form", "missing"));
    const clean = await cleanLedger("没有这家妇联");
    expect(await unclear(clean)).toEqual(said("unit", "unknown"));
    expect(await unclear(clean, "?sheet=没有")).toEqual(said("form", "missing"));
    const [title = [], ...below] = [
      ["妇女创业小额贷款台账", null, null, null],
      [`填报单位：${east.unit.name}`, null, null, "单位：万元"],
      ["贷款类型", "银行网点", "贷款金额", "借款人数"],
      ["小额担保贷款", "测试银行", 20, 1],
    ];
    const undated = await workbookBytes([{ name: "贷款", rows: [title, ...below] }]);
    expect(await unclear(undated)).toEqual(said("period", "missing"));
    const dated = ["2019年妇女创业小额贷款台账", null, null, null];
    const two = await workbookBytes(["一", "二"].map((name) => ({ name, rows: [dated, ...below] })));
    expect(await unclear(two)).toEqual(said("sheet", "several"));
    expect((await taken(handIn(two, officer, "?sheet=二"))).aside).toEqual(["一"]);
    expect(await unclear(undated, "?period=2019年")).toEqual(["validation_failed", expect.anything()]);
    expect(await unclear(undated, "?form=nobodys")).toEqual(["validation_failed", expect.anything()]);
    expect(await unclear(undated, "?period=2018")).toEqual(["not_found", undefined]);
    expect(await unclear(await cleanLedger(city.unit.name))).toEqual(["intake_unclear", expect.anything()]);
  });

  it("keeps to authorisation, exemption and lock", async () => {
    const world = await openWorld();
    const { town, east, west, officer } = world;
    const codeOf = async (as: TestUnit, unit: TestUnit) =>
      (await problemOf(await handIn(await cleanLedger(null), as, `?unit=${unit.unit.code}`))).code;
    expect(await codeOf(east, town)).toBe("forbidden");
    expect(await codeOf(officer, west)).toBe("not_found");
    await setExemption(world, town, "本年无此项业务");
    expect(await codeOf(officer, town)).toBe("unit_exempt");
    await setExemption(world, town, null);
    await setState(world, "locked");
    expect(await codeOf(officer, town)).toBe("collection_locked");
  });

  it.each([
    ["nothing", "not_a_workbook", () => new Uint8Array()],
    ["an old workbook", "workbook_legacy", () => otherFormat("biff8")],
    ["an encrypted workbook", "workbook_encrypted", () => encryptedContainer()],
    ["half a workbook", "workbook_damaged", async () => (await cleanLedger("x")).slice(0, 3000)],
    ["a bomb", "workbook_too_large", () => zipBomb()],
    ["more than ten megabytes", "body_too_large", () => new Uint8Array(10 * 1024 * 1024 + 1)],
  ])("answers %s with %s", async (_what, code, bytes) => {
    const { officer } = await openWorld();
    expect(await problemOf(await handIn(await bytes(), officer))).toMatchObject({ code });
  });

  it("is not taken with a number of a person in a column that leaves", async () => {
    const { town, officer } = await openWorld();
    const rows = LOANS.map(([type, , ...rest]) => [type ?? null, "13800138000", ...rest]);
    const { status } = await problemOf(await handIn(await cleanLedger(town.unit.name, rows), officer));
    expect(status).toBe(422);
  });
});
