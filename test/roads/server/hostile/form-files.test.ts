import { beforeAll, describe, expect, it } from "vitest";
import { importedFormSchema } from "../../../../shared/api/own-forms.ts";
import type { Design } from "../../../../shared/form/design/design.ts";
import { designColumn } from "../../../support/designs.ts";
import { checks } from "../../../support/own-designs.ts";
import { createCity, type TestUnit } from "../../../worker/support/city.ts";
import { fileOf, publishAs } from "../../../worker/support/own-forms.ts";
import { ask, problemOf } from "../../../worker/support/requests.ts";

describe("a file that somebody made to do harm", () => {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const code = (nth: number) => ({ code: `k${nth}`, name: `词${nth}`, aliases: [] });
  const column = (nth: number, codes: number) =>
    designColumn(`c${nth}`, `栏目${nth}`, {
      kind: "code",
      codes: Array.from({ length: codes }, (_, index) => code(index)),
    });
  const withRule = (expression: string): Design => ({
    ...checks,
    rules: [{ id: "R1", expression, severity: "error" }],
  });
  const loop = designColumn("c3", "检查率", {
    kind: "percent",
    aggregation: "recompute",
    ratio: { numerator: "c3", denominator: "c3" },
  });

  let city: TestUnit;

  beforeAll(async () => {
    city = (await createCity()).city;
  });

  const importing = (body: string) =>
    ask(
      "/api/forms/import?dryRun=false",
      { method: "POST", headers: { "content-type": "application/json" }, body },
      city,
    );

  it.each<[what: string, body: () => string, code: string]>([
    [
      "ten million bytes",
      () => JSON.stringify({ ...fileOf(checks), pad: "x".repeat(10_000_000) }),
      "body_too_large",
    ],
    [
      "a key that every object has",
      () => JSON.stringify(fileOf(checks)).replace("{", '{"__proto__":{"x":1},'),
      "validation_failed",
    ],
    [
      "an id that every object has",
      () => JSON.stringify(fileOf({ ...checks, id: "__proto__" })),
      "validation_failed",
    ],
    [
      "a column of that id",
      () => JSON.stringify(fileOf({ ...checks, columns: [designColumn("__proto__", "栏")] })),
      "validation_failed",
    ],
    [
      "a formula for a title",
      () => JSON.stringify(fileOf({ ...checks, title: "=cmd|' /C calc'!A0" })),
      "validation_failed",
    ],
    [
      "a list of 3,000 words",
      () => JSON.stringify(fileOf({ ...checks, columns: [column(1, 3000)] })),
      "validation_failed",
    ],
    [
      "3,000 words in two lists",
      () => JSON.stringify(fileOf({ ...checks, columns: [column(1, 1500), column(2, 1500)] })),
      "form_limits",
    ],
    [
      "300 columns",
      () =>
        JSON.stringify(
          fileOf({
            ...checks,
            columns: Array.from({ length: 300 }, (_, nth) => designColumn(`c${nth}`, `栏${nth}`)),
          }),
        ),
      "validation_failed",
    ],
    [
      "an expression that is too long",
      () => JSON.stringify(fileOf(withRule(`应查人数 > ${"实查人数+".repeat(120)}1`))),
      "validation_failed",
    ],
    ["depth", () => `{"format":"halfsky-form/1","form":${deep(5_000)}}`, "validation_failed"],
  ])("is refused: %s", async (_, body, expected) => {
    expect(await problemOf(await importing(body()))).toMatchObject({ code: expected });
  });

  it.each<[what: string, design: Design, fault: string]>([
    ["brackets", withRule(`${"(".repeat(249)}1${")".repeat(240)}`), "rule_unreadable"],
    ["a call", withRule("constructor.constructor(1) > 0"), "rule_word"],
    ["a rate of itself", { ...checks, columns: [...checks.columns.slice(0, 2), loop] }, "ratio_operand"],
  ])("becomes no form: %s", async (_, design, fault) => {
    const kept = await importing(JSON.stringify(fileOf(design)));
    const { id, faults } = importedFormSchema.parse(await kept.json());
    expect(faults.map(({ code: each }) => each)).toContain(fault);
    const refused = await problemOf(await publishAs(city, id, 1));
    expect(refused).toMatchObject({ code: "design_faulty" });
  });

  it("takes a moment at the most where it is as long as it may be", async () => {
    const rules = Array.from({ length: 200 }, (_, nth) => ({
      ...{ id: `R${nth}`, severity: "error" as const },
      expression: `应查人数 >= ${"(".repeat(100)}实查人数${")".repeat(100)}`,
    }));
    const answer = await importing(JSON.stringify(fileOf({ ...checks, rules })));
    expect(answer.status).toBe(201);
  }, 10_000);
});
