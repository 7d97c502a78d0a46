import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  type CheckedWorkbook,
  checkedSheetSchema,
  checkedWorkbookSchema,
} from "../../../shared/api/check.ts";
import { app } from "../../../worker/app.ts";
import { encryptedContainer, otherFormat, workbookBytes, zipBomb } from "../../support/workbooks.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { ask, problemOf } from "../support/requests.ts";
import { keepAs } from "../support/words.ts";

function check(bytes: Uint8Array, as?: TestUnit): Promise<Response> {
  return ask("/api/check", { method: "POST", body: new Uint8Array(bytes) }, as);
}

/** A sheet as an office keeps it; in one row more bad loans than are out. */
async function ledger(unit: string): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "2019贷款",
      rows: [
        ["2019年妇女创业小额贷款台账", null, null, null, null],
        [`填报单位：${unit}`, null, null, null, "单位：万元"],
        ["序号", "贷款类型", "贷款金额", "借款人数", "贷款余额", "不良贷款"],
        [1, "小额担保贷款", 685, 73, 600, 0],
        [2, "小额贴息贷款", 528, 86, 400, 401],
        ["合计", null, 1213, 159, null],
      ],
    },
    {
      name: "通讯录",
      rows: [
        ["部门", "电话"],
        ["办公室", "见通知"],
      ],
    },
  ]);
}

describe("POST /api/check", () => {
  it("says what each sheet is, what is wrong at which cell, and what it adds up to", async () => {
    const { east } = await createCity();
    const response = await check(await ledger(east.unit.name), east);
    expect(response.status).toBe(200);
    const { sheets } = (await response.json()) as CheckedWorkbook;
    for (const sheet of sheets) checkedSheetSchema.strict().parse(sheet);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toMatchObject({
      sheet: "2019贷款",
      form: "women_loans",
      period: "2019",
      unit: east.unit.code,
      records: 2,
      indicators: { loan_amount_yuan: 12_130_000, loan_persons: 159 },
    });
    expect(sheets[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: "E4.8c", severity: "error", cells: expect.arrayContaining(["F5"]) }),
    );
    expect(sheets[0]).toMatchObject({
      header: { first: 3, last: 3 },
      subjects: [east.unit.code, east.unit.code],
      setAside: [{ row: 6, why: "total" }],
    });
    expect(sheets[0]?.columns).toContainEqual(
      expect.objectContaining({ cell: "C3", header: "贷款金额", column: "amount" }),
    );
    expect(sheets[1]).toMatchObject({ sheet: "通讯录", form: null, records: 0, indicators: {} });
  });

  it("takes the form and the period from who asks, as the command does", async () => {
    const { east } = await createCity();
    const body = new Uint8Array(await ledger(east.unit.name));
    const named = await ask("/api/check?form=women_loans&period=2018", { method: "POST", body }, east);
    const { sheets } = checkedWorkbookSchema.parse(await named.json());
    expect(sheets[0]?.findings).toContainEqual(expect.objectContaining({ code: "period_mismatch" }));
    const nobodys = await ask("/api/check?form=nobodys", { method: "POST", body }, east);
    expect(await problemOf(nobodys)).toMatchObject({ status: 400, code: "validation_failed" });
  });

  it("reads by what her unit settled about such a header", async () => {
    const { east } = await createCity();
    const rows = [
      ["2019年妇女创业小额贷款台账", null],
      ["子丑寅", "贷款类型"],
      [12, "小额担保贷款"],
      [30, "小额贴息贷款"],
    ];
    const body = new Uint8Array(await workbookBytes([{ name: "贷款", rows }]));
    const figures = async () => {
      const response = await ask("/api/check?form=women_loans", { method: "POST", body }, east);
      return checkedWorkbookSchema.parse(await response.json()).sheets[0]?.indicators;
    };
    expect(await figures()).not.toHaveProperty("loan_amount_yuan");
    const columns = { 子丑寅: "amount", 贷款类型: "loan_type" };
    await keepAs(east, { form: "women_loans", columns }, "子丑寅|贷款类型");
    expect(await figures()).toMatchObject({ loan_amount_yuan: 420_000 });
  });

  it("stores nothing", async () => {
    const count = () =>
      env.DB.prepare(
        "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM record) + (SELECT count(*) FROM audit) AS n",
      ).first("n");
    const { east } = await createCity();
    const before = [await count(), (await env.PAYLOADS.list()).objects.length];
    await check(await ledger(east.unit.name), east);
    expect([await count(), (await env.PAYLOADS.list()).objects.length]).toEqual(before);
  });

  it.each([
    ["nothing", 415, "not_a_workbook", () => new Uint8Array()],
    ["garbage", 415, "not_a_workbook", () => new TextEncoder().encode("这不是工作簿")],
    ["an old workbook", 415, "workbook_legacy", () => otherFormat("biff8")],
    ["a binary workbook", 415, "workbook_binary", () => otherFormat("xlsb")],
    ["an encrypted workbook", 422, "workbook_encrypted", () => encryptedContainer()],
    ["half a workbook", 422, "workbook_damaged", async () => (await ledger("x")).slice(0, 3000)],
    ["an empty sheet", 422, "workbook_empty", () => workbookBytes([{ name: "表", rows: [] }])],
    ["a bomb", 413, "workbook_too_large", () => zipBomb()],
  ])("answers %s with %d %s", async (_what, status, code, bytes) => {
    const { east } = await createCity();
    expect(await problemOf(await check(await bytes(), east))).toMatchObject({ status, code });
  });

  it("takes at most ten megabytes, from people who signed in", async () => {
    const { east } = await createCity();
    const large = await check(new Uint8Array(10 * 1024 * 1024 + 1), east);
    expect(await problemOf(large)).toMatchObject({ status: 413, code: "body_too_large" });
    expect(await problemOf(await check(new Uint8Array()))).toMatchObject({ code: "not_signed_in" });
  });

  it("is shut outside the demonstration, as the samples are", async () => {
    const { east } = await createCity();
    const headers = { authorization: `Bearer ${east.token}` };
    const elsewhere = { ...env, HALFSKY_DEMONSTRATION: "" };
    for (const [method, path] of [
      ["POST", "/api/check"],
      ["GET", "/api/samples"],
      ["GET", "/api/samples/a.xlsx"],
    ] as const) {
      const response = await app.request(path, { method, headers }, elsewhere);
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "feature_off" });
    }
  });
});

describe("the samples", () => {
  it("are listed with their titles and come back byte for byte", async () => {
    const { east } = await createCity();
    const bytes = await ledger(east.unit.name);
    await env.PAYLOADS.put("samples/贷款台账.xlsx", bytes, {
      customMetadata: { title: "贷款台账", unit: "guangfeng" },
    });
    const list = await ask("/api/samples", {}, east);
    expect(await list.json()).toEqual({
      samples: [{ name: "贷款台账.xlsx", title: "贷款台账", unit: "guangfeng" }],
    });
    const one = await ask(`/api/samples/${encodeURIComponent("贷款台账.xlsx")}`, {}, east);
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(bytes);
    expect(await problemOf(await ask("/api/samples/none.xlsx", {}, east))).toMatchObject({ status: 404 });
  });
});
