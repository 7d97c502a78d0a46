import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

/** Invalid by its check digit, as a mistyped one would be. */
const ID_NUMBER = "110101190001010000";

async function refusalOf(city: TestCity, body: unknown): Promise<Record<string, unknown>> {
  const response = await submit(crypto.randomUUID(), body, city.east);
  const text = await response.clone().text();
  for (const secret of [ID_NUMBER, "测试甲", "110101 19000101 0000"]) expect(text).not.toContain(secret);
  const stored = await env.DB.prepare("SELECT count(*) AS n FROM submission WHERE collection = ?1")
    .bind(city.collection)
    .first<number>("n");
  expect(stored).toBe(0);
  return problemOf(response);
}

describe("a body that breaks the agreement", () => {
  const broken: readonly [string, (city: TestCity) => unknown, { path: string; message: string }][] = [
    [
      "an unknown key",
      (city) => ({ ...loanBody(city, [loanRow(city.east)]), 测试甲: ID_NUMBER }),
      { path: "", message: "unrecognized_keys" },
    ],
    [
      "a personal column",
      (city) => loanBody(city, [loanRow(city.east, 8, { borrower: "测试甲" })]),
      { path: "records.0.values", message: "unrecognized_keys" },
    ],
    [
      "a column that stays in the workbook",
      (city) => loanBody(city, [loanRow(city.east), loanRow(city.east, 9, { remark: "测试甲" })]),
      { path: "records.1.values", message: "unrecognized_keys" },
    ],
    [
      "an unknown column",
      (city) => loanBody(city, [loanRow(city.east, 8, { [ID_NUMBER]: 1 })]),
      { path: "records.0.values.*", message: "invalid_key" },
    ],
    [
      "an unknown column with an impossible value",
      (city) => loanBody(city, [loanRow(city.east, 8, { [ID_NUMBER]: 1.5 })]),
      { path: "records.0.values.*", message: "invalid_key" },
    ],
    [
      "a code that is not on the list",
      (city) => loanBody(city, [loanRow(city.east, 8, { loan_type: "测试甲" })]),
      { path: "records.0.values.loan_type", message: "invalid_value" },
    ],
    [
      "a figure that is no integer",
      (city) => loanBody(city, [loanRow(city.east, 8, { persons: 1.5 })]),
      { path: "records.0.values.persons", message: "invalid_union" },
    ],
    [
      "a telephone number in a count",
      (city) => loanBody(city, [loanRow(city.east, 8, { driven: 13_800_138_000 })]),
      { path: "records.0.values.driven", message: "too_big" },
    ],
    [
      "a row given twice",
      (city) => loanBody(city, [loanRow(city.east), loanRow(city.east)]),
      { path: "records.1.row", message: "row_repeated" },
    ],
    [
      "a layout of unknown columns",
      (city) => loanBody(city, [loanRow(city.east)], { layout: { 测试甲: "B" } }),
      { path: "layout.*", message: "invalid_key" },
    ],
    [
      "nil with records",
      (city) => loanBody(city, [loanRow(city.east)], { nil: true }),
      { path: "records", message: "nil_with_records" },
    ],
    [
      "a rule's name that is none of ours",
      (city) => loanBody(city, [loanRow(city.east)], { localFindings: [{ rule: ID_NUMBER, count: 1 }] }),
      { path: "localFindings.0.rule", message: "invalid_format" },
    ],
    [
      "an explanation of a column that the form has not",
      (city) =>
        loanBody(city, [loanRow(city.east)], {
          explanations: [{ rule: "E4.2a", column: "zhangsan", reason: "policy", note: "" }],
        }),
      { path: "explanations", message: "unknown_column" },
    ],
    [
      "another reason without a note",
      (city) =>
        loanBody(city, [loanRow(city.east)], {
          explanations: [{ rule: "E4.2a", reason: "other", note: " " }],
        }),
      { path: "explanations", message: "note_missing" },
    ],
    [
      "a staying column among those that were not read",
      (city) => loanBody(city, [{ ...loanRow(city.east), unread: ["borrower"] }]),
      { path: "records.0.unread", message: "unknown_column" },
    ],
    [
      "a lost figure that was read",
      (city) => loanBody(city, [{ ...loanRow(city.east), lost: ["persons"] }]),
      { path: "records.0.unread", message: "unknown_column" },
    ],
    [
      "a row about a unit that is not below the sender",
      (city) => loanBody(city, [loanRow(city.east), loanRow(city.west, 9)]),
      { path: "records.1.subject", message: "not_in_scope" },
    ],
    ["nothing at all", (city) => loanBody(city, []), { path: "records", message: "empty_without_nil" }],
  ];

  it.each(broken)("is refused for %s, by place and never by text", async (_what, bodyFor, issue) => {
    const city = await createCity();
    const problem = await refusalOf(city, bodyFor(city));
    expect(problem).toMatchObject({ status: 400, code: "validation_failed" });
    expect(problem.issues).toContainEqual(issue);
  });

  it("is refused when it is no JSON, or not declared as JSON", async () => {
    const { east } = await createCity();
    const path = `/api/submissions/${crypto.randomUUID()}`;
    for (const type of ["application/json", "text/plain"]) {
      const init = { method: "PUT", headers: { "content-type": type }, body: "{" };
      expect(await problemOf(await ask(path, init, east))).toMatchObject({ code: "validation_failed" });
    }
    expect(await problemOf(await ask(path, { method: "PUT" }, east))).toMatchObject({
      code: "validation_failed",
    });
  });

  it("is refused under something that is no UUID", async () => {
    const city = await createCity();
    const response = await submit("1", loanBody(city, [loanRow(city.east)]), city.east);
    expect(await problemOf(response)).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "uuid", message: "invalid_format" }],
    });
  });

  it("is refused above eight megabytes, declared or streamed", async () => {
    const { east } = await createCity();
    const path = `/api/submissions/${crypto.randomUUID()}`;
    const large = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x20);
    const headers = { "content-type": "application/json" };
    const declared = await ask(path, { method: "PUT", headers, body: large }, east);
    expect(await problemOf(declared)).toMatchObject({ status: 413, code: "body_too_large" });
    const streamed = await ask(path, { method: "PUT", headers, body: new Blob([large]).stream() }, east);
    expect(await problemOf(streamed)).toMatchObject({ status: 413, code: "body_too_large" });
  });
});

describe("a personal number", () => {
  const texts: readonly [string, (city: TestCity) => SubmissionBody][] = [
    ["a value", (city) => loanBody(city, [loanRow(city.east, 8, { bank: `银行${ID_NUMBER}` })])],
    ["a spaced value", (city) => loanBody(city, [loanRow(city.east, 8, { bank: "110101 19000101 0000" })])],
    [
      "a note",
      (city) =>
        loanBody(city, [loanRow(city.east)], {
          explanations: [{ rule: "E4.2a", reason: "other", note: `测试甲 ${ID_NUMBER}` }],
        }),
    ],
  ];

  it.each(texts)("is refused in %s without repeating it", async (_where, bodyFor) => {
    const city = await createCity();
    expect(await refusalOf(city, bodyFor(city))).toMatchObject({ status: 422, code: "personal_data" });
  });
});

describe("what looks like a person's name", () => {
  const texts: readonly [string, (city: TestCity) => SubmissionBody, string][] = [
    [
      "a value",
      (city) => loanBody(city, [loanRow(city.east, 8, { bank: "王秀英" })]),
      "records.0.values.bank",
    ],
    [
      "a note",
      (city) =>
        loanBody(city, [loanRow(city.east)], {
          explanations: [{ rule: "E4.2a", reason: "other", note: "经王秀英本人核实" }],
        }),
      "explanations.0.note",
    ],
  ];

  it.each(texts)("is asked about in %s, without repeating it", async (_where, bodyFor, path) => {
    const city = await createCity();
    const body = bodyFor(city);
    const refused = await submit(crypto.randomUUID(), body, city.east);
    expect(await refused.clone().text()).not.toContain("王秀英");
    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      code: "names_unconfirmed",
      issues: [{ path, message: "likely_name" }],
    });
    const confirmed = { ...body, namesConfirmed: true };
    expect((await submit(crypto.randomUUID(), confirmed, city.east)).status).toBe(201);
  });

  it("is asked about before rows are compared, too", async () => {
    const city = await createCity();
    const { collection, formVersion, records } = loanBody(city, [loanRow(city.east, 8, { bank: "王秀英" })]);
    const rows = { collection, formVersion, records };
    const path = "/api/submissions/check";
    expect(await problemOf(await send("POST", path, rows, city.east))).toMatchObject({
      code: "names_unconfirmed",
    });
    expect((await send("POST", path, { ...rows, namesConfirmed: true }, city.east)).status).toBe(200);
  });

  it("is none where a unit of the register is called so", async () => {
    const city = await createCity();
    await env.DB.prepare("UPDATE org_unit SET name = '王秀英妇女微家' WHERE code = ?1")
      .bind(city.east.unit.code)
      .run();
    const body = loanBody(city, [loanRow(city.east, 8, { bank: "王秀英妇女微家" })]);
    expect((await submit(crypto.randomUUID(), body, city.east)).status).toBe(201);
  });
});

it("takes a sum of money that has as many digits as a telephone number", async () => {
  const city = await createCity();
  const row = loanRow(city.east, 8, { amount: 13_800_138_000, persons: 1_000 });
  expect((await submit(crypto.randomUUID(), loanBody(city, [row]), city.east)).status).toBe(201);
});

it("takes no telephone number for what one borrower was given", async () => {
  const city = await createCity();
  const row = { ...loanRow(city.east, 8, { subsidy: 13_800_138_000, persons: 1 }), grain: "detail" as const };
  const refused = await refusalOf(city, loanBody(city, [row]));
  expect(refused).toMatchObject({ code: "submission_has_errors" });
  expect(JSON.stringify(refused)).toContain('"PRIVACY"');
});

describe("the server's own check", () => {
  it("refuses an error with its findings, at the sender's cells", async () => {
    const city = await createCity();
    const bad = loanRow(city.east, 8, { balance: 685_000_000, npl: 685_000_001 });
    const problem = await refusalOf(city, loanBody(city, [bad], { layout: { amount: "F", npl: "K" } }));
    expect(problem).toMatchObject({ status: 422, code: "submission_has_errors" });
    expect(problem.findings).toContainEqual(
      expect.objectContaining({ rule: "E4.8c", severity: "error", rows: expect.arrayContaining([8]) }),
    );
  });

  it("takes a warning only with an explanation, and keeps both", async () => {
    const city = await createCity();
    const unusual = loanRow(city.east, 8, { amount: 685_000_000, persons: 1 });
    const problem = await refusalOf(city, loanBody(city, [unusual]));
    expect(problem).toMatchObject({ status: 422, code: "explanation_missing" });
    expect(problem.findings).toContainEqual(expect.objectContaining({ rule: "E4.2a", severity: "warning" }));

    const explanations = [{ rule: "E4.2a", reason: "real_situation" as const, note: "合作社统一贷款" }];
    const uuid = crypto.randomUUID();
    expect((await submit(uuid, loanBody(city, [unusual], { explanations }), city.east)).status).toBe(201);
    const shown = await (await ask(`/api/submissions/${uuid}`, {}, city.city)).json();
    expect(shown).toMatchObject({ explanations, findings: [{ rule: "E4.2a", severity: "warning" }] });
  });

  it("refuses a cell that was filled and not read, and says nothing of it being blank", async () => {
    const city = await createCity();
    const { loan_type: _, ...values } = loanRow(city.east).values;
    const problem = await refusalOf(
      city,
      loanBody(city, [{ ...loanRow(city.east), values, unread: ["loan_type"] }]),
    );
    expect(problem).toMatchObject({ status: 422, code: "submission_has_errors" });
    expect(problem.findings).toEqual([expect.objectContaining({ code: "cell_unread", column: "loan_type" })]);
  });

  it("takes a figure that the source lost, explained, on a detail row too, and makes no default of it", async () => {
    const city = await createCity();
    const lost: SubmissionRecord = {
      row: 5,
      subject: city.east.unit.code,
      grain: "detail",
      values: { issue_date: "2019-03-08", loan_type: "micro", amount: 5_000_000 },
      unread: ["persons"],
      lost: ["persons"],
    };
    const problem = await refusalOf(city, loanBody(city, [lost]));
    expect(problem).toMatchObject({ code: "explanation_missing" });
    expect(problem.findings).toEqual([expect.objectContaining({ code: "figure_lost", rows: [5] })]);
    const explanations = [
      { rule: "MANDATORY", column: "persons", rows: [5], reason: "source_lost" as const, note: "" },
    ];
    const sent = await submit(crypto.randomUUID(), loanBody(city, [lost], { explanations }), city.east);
    expect(sent.status).toBe(201);
    const { controlTotals } = (await sent.json()) as { controlTotals: { columns: { column: string }[] } };
    const stored = await env.DB.prepare("SELECT unread FROM record WHERE unread IS NOT NULL").first<string>(
      "unread",
    );
    expect(stored).toBe('["persons"]');
    expect(controlTotals.columns.map(({ column }) => column)).not.toContain("persons");
  });

  it("asks for every required column of a detail row", async () => {
    const city = await createCity();
    const detail: SubmissionRecord = {
      row: 5,
      subject: city.east.unit.code,
      grain: "detail",
      values: { issue_date: "2018-12-31", loan_type: "micro" },
    };
    const problem = await refusalOf(city, loanBody(city, [detail]));
    expect(problem.findings).toContainEqual(
      expect.objectContaining({ class: "MANDATORY", column: "amount" }),
    );
    expect(problem.findings).toContainEqual(expect.objectContaining({ code: "outside_period" }));
  });
});

it("answers 401 before it reads a body", async () => {
  const response = await send("PUT", `/api/submissions/${crypto.randomUUID()}`, { any: "thing" });
  expect(await problemOf(response)).toMatchObject({ status: 401, code: "not_signed_in" });
});
