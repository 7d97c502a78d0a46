import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { assignmentsSchema } from "../../../shared/api/assignments.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { runHourlyJobs } from "../../../worker/jobs/hourly.ts";
import { MOST_ASSIGNMENTS } from "../../../worker/store/words/assignments.ts";
import { createCity, enroll, type TestUnit } from "../support/city.ts";
import { ask, problemOf, send } from "../support/requests.ts";
import { digestOf, keepAs, settled, wordsAs } from "../support/words.ts";

const FINGERPRINT = "子丑寅|贷款类型|经办";

async function keptOf(unit: TestUnit) {
  const response = await ask("/api/assignments", {}, unit);
  return assignmentsSchema.parse(await response.json()).assignments;
}

describe("what people settled about a sheet", () => {
  it("is kept for their unit, on whatever computer, and for no other", async () => {
    const { east, west, city } = await createCity();
    expect((await keepAs(east)).status).toBe(204);
    const colleague = await enroll(east.unit, "reporter", "-b");
    expect(await keptOf(colleague)).toEqual([
      {
        digest: digestOf(FINGERPRINT),
        fingerprint: FINGERPRINT,
        assignment: settled,
        savedAt: expect.any(String),
      },
    ]);
    expect(await keptOf(west)).toEqual([]);
    expect(await keptOf(city)).toEqual([]);
  });

  it("is what was said last, and can be forgotten", async () => {
    const { east, west } = await createCity();
    await keepAs(east);
    const other: Assignment = { form: "women_loans", columns: { 子丑寅: "balance" } };
    await keepAs(east, other);
    expect((await keptOf(east)).map(({ assignment }) => assignment)).toEqual([other]);
    const path = `/api/assignments/${digestOf(FINGERPRINT)}`;
    expect(await problemOf(await ask(path, { method: "DELETE" }, west))).toMatchObject({ status: 404 });
    expect((await ask(path, { method: "DELETE" }, east)).status).toBe(204);
    expect(await keptOf(east)).toEqual([]);
  });

  it("is kept for each title by itself, with what holds for one period alone", async () => {
    const { east } = await createCity();
    const titled = `${FINGERPRINT}\n0123456789abcdef`;
    const dated: Assignment = {
      ...settled,
      periods: { "2026-01": { columns: { 本年累计: "amount" }, constants: { issue_date: "2026-01-08" } } },
    };
    expect((await keepAs(east)).status).toBe(204);
    expect((await keepAs(east, dated, titled)).status).toBe(204);
    const kept = await keptOf(east);
    expect(kept.find(({ fingerprint }) => fingerprint === titled)?.assignment).toEqual(dated);
    expect(kept.find(({ fingerprint }) => fingerprint === FINGERPRINT)?.assignment).toEqual(settled);
  });

  it("is noted in the log when it changes, without any text of it", async () => {
    const { east } = await createCity();
    await keepAs(east);
    await keepAs(east);
    await ask(`/api/assignments/${digestOf(FINGERPRINT)}`, { method: "DELETE" }, east);
    const { results } = await env.DB.prepare(
      "SELECT act, target, detail FROM audit WHERE account = ?1 AND act <> 'sign_in' ORDER BY id",
    )
      .bind(east.account.id)
      .all<{ act: string; target: string; detail: string }>();
    expect(results.map(({ act }) => act)).toEqual(["assignment", "assignment_removed"]);
    for (const text of ["子丑寅", "甲乙款"]) expect(JSON.stringify(results)).not.toContain(text);
  });

  const refused: readonly [string, unknown, string, string][] = [
    ["a form that nobody knows", { ...settled, form: "nobodys" }, "validation_failed", "assignment.form"],
    [
      "a column the form has not",
      { ...settled, columns: { 放款: "nobodys" } },
      "validation_failed",
      "assignment.columns",
    ],
    [
      "a constant of a column that stays",
      { ...settled, constants: { borrower: "测试甲" } },
      "validation_failed",
      "assignment.constants",
    ],
    [
      "for a period a constant of a column that stays",
      { ...settled, periods: { "2026": { constants: { borrower: "测试甲" } } } },
      "validation_failed",
      "assignment.constants",
    ],
    [
      "for a period a column the form has not",
      { ...settled, periods: { "2026": { columns: { 放款: "nobodys" } } } },
      "validation_failed",
      "assignment.columns",
    ],
    ["answers that were never finished", { ...settled, unfinished: true }, "validation_failed", "assignment"],
    [
      "a word of a column without codes",
      { ...settled, words: { bank: { 甲: "micro" } } },
      "validation_failed",
      "assignment.words",
    ],
    [
      "a word for a code that is none",
      { ...settled, words: { loan_type: { 甲: "nobodys" } } },
      "validation_failed",
      "assignment.words",
    ],
    ["a key of somebody's own", { ...settled, cells: { A1: "甲" } }, "validation_failed", "assignment"],
    [
      "a header as long as a story",
      { ...settled, columns: { ["长".repeat(301)]: null } },
      "validation_failed",
      "assignment.columns",
    ],
    [
      "an ID number in a header",
      { ...settled, columns: { "110101190001010000": null } },
      "personal_data",
      "",
    ],
    [
      "a person's name for a header",
      { ...settled, columns: { ...settled.columns, 王秀英: null } },
      "validation_failed",
      "fingerprint",
    ],
    [
      "a telephone number among the words",
      { ...settled, words: { loan_type: { 13800000000: "micro" } } },
      "personal_data",
      "",
    ],
  ];

  it.each(refused)(
    "is refused with %s, and nothing of it is said again",
    async (_what, assignment, code, path) => {
      const { east } = await createCity();
      const response = await keepAs(east, assignment as Assignment);
      const text = await response.clone().text();
      expect(text).not.toMatch(/110101190001010000|13800000000|测试甲|王秀英|长长/);
      const problem = await problemOf(response);
      expect(problem.code).toBe(code);
      const issues = (problem.issues ?? []) as { path: string }[];
      if (path !== "") expect(issues.some((issue) => issue.path.startsWith(path))).toBe(true);
      expect(await keptOf(east)).toEqual([]);
    },
  );

  it("is refused under the digest of another header", async () => {
    const { east } = await createCity();
    const body = { fingerprint: FINGERPRINT, assignment: settled };
    const response = await send("PUT", `/api/assignments/${digestOf("other")}`, body, east);
    expect(await problemOf(response)).toMatchObject({ status: 400, code: "validation_failed" });
  });

  it("makes room for newer headers, and goes when no sheet has had its header for years", async () => {
    const { east, city } = await createCity();
    await env.DB.batch(
      Array.from({ length: MOST_ASSIGNMENTS }, (_, index) =>
        env.DB.prepare("INSERT INTO assignment VALUES (?1, ?2, ?2, 'women_loans', '{}', ?3, ?4)").bind(
          east.unit.code,
          `old-${index}`,
          east.account.id,
          "2020-01-01T00:00:00+08:00",
        ),
      ),
    );
    await keepAs(east);
    const count = () =>
      env.DB.prepare("SELECT count(*) AS n FROM assignment WHERE unit = ?1")
        .bind(east.unit.code)
        .first<number>("n");
    expect(await count()).toBe(MOST_ASSIGNMENTS);
    await runHourlyJobs(env, Date.now());
    expect(await count()).toBe(1);
    expect(await wordsAs(city)).toHaveLength(3);
    await runHourlyJobs(env, Date.now() + 4 * 366 * 86_400_000);
    expect(await count()).toBe(0);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM asked_word").first("n")).toBe(0);
  });
});
