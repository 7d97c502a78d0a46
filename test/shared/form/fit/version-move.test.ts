import { describe, expect, it } from "vitest";
import type { Design } from "../../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { mayMove, versionMove } from "../../../../shared/form/fit/version-move.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { designColumn, workshops } from "../../../support/designs.ts";
import { fittedTraining, OWN, subsidy, venue } from "../../../support/fits.ts";
import { testEvents1, testEvents2 } from "../../../support/two-versions.ts";

const before = formOfDesign(workshops, 1).form;

function changed(change: (column: Design["columns"][number]) => object, more: Partial<Design> = {}): Form {
  const columns = workshops.columns.map((column) => ({ ...column, ...change(column) }));
  return formOfDesign({ ...workshops, columns, ...more }, 2).form;
}

/** The list of the column with these words more. */
function withWords(...words: readonly string[]) {
  return ({ codes }: Design["columns"][number]) =>
    codes === undefined
      ? {}
      : { codes: [...words.map((name, nth) => ({ code: `n${nth}`, name, aliases: [] })), ...codes] };
}

const inTrade = (change: object) => (column: { readonly id: string }) =>
  column.id === "trade" ? change : {};
const [first, ...others] = workshops.columns.find(({ id }) => id === "trade")?.codes ?? [];
if (first === undefined) throw new Error("a list");

describe("a version that only adds", () => {
  it("is one with a word more in a list, a name more of one, of a column, of the form", () => {
    const move = versionMove(before, changed(withWords("竹编"), { titleAliases: ["加工点一览"] }));
    expect(move).toMatchObject({ more: [], countsOtherwise: false });
    expect(move.adds).toMatchObject([
      { kind: "codes_added", about: "经营类别", after: "竹编" },
      { kind: "form_changed", part: "titleAliases" },
    ]);
    const named = changed(
      inTrade({ aliases: ["行业"], codes: [{ ...first, aliases: ["编织", "织"] }, ...others] }),
    );
    expect(mayMove(versionMove(before, named))).toBe(true);
    expect(mayMove(versionMove(before, { ...before, version: 2 }))).toBe(true);
  });

  it("is one with a column that nobody must fill", () => {
    const more = { columns: [...workshops.columns, designColumn("note", "备注", {})] };
    expect(mayMove(versionMove(before, formOfDesign({ ...workshops, ...more }, 2).form))).toBe(true);
  });

  it.each<[string, Partial<Fit>, boolean]>([
    ["nothing", {}, true],
    ["a word", { codes: { category: [{ code: `${OWN}k1`, name: "宋韵手作", aliases: [] }] } }, true],
    ["a name of a word", { words: { category: { home_services: ["家政师"] } } }, true],
    ["a name of a column", { headers: { trainees: ["实训人数（市）"] } }, true],
    ["a title", { titles: ["杭城妇女培训一览"] }, true],
    ["columns", { columns: [subsidy, venue] }, true],
    ["a required column", { columns: [{ ...subsidy, required: true }] }, false],
    ["a check", { columns: [subsidy], rules: fittedTraining.rules }, false],
    ["a column less", { offColumns: ["cost"] }, false],
    ["a check less", { offRules: ["E1.9"] }, false],
  ])("of a standard form that a city fitted: %s", (_, fit, may) => {
    const standard = standardCatalogue.form("training_ledger");
    const { form } = fitForm(standard, { ...emptyFit(standard.version), ...fit }, 200_001);
    expect(mayMove(versionMove(standard, form))).toBe(may);
  });

  it("is one with a word more in any list of a standard form, wherever its 其他 is spoken of", () => {
    const newest = standardCatalogue.forms.filter((form) => standardCatalogue.form(form.id) === form);
    const tried = newest.flatMap((form) =>
      form.columns.flatMap((column) => {
        if (column.codes === undefined) return [];
        const codes = { [column.id]: [{ code: `${OWN}k1`, name: "宋韵手作", aliases: [] }] };
        const { form: after } = fitForm(form, { ...emptyFit(form.version), codes }, 200_001);
        const move = versionMove(form, after);
        return [{ of: `${form.id} ${form.version} ${column.id}`, may: mayMove(move) }];
      }),
    );
    expect(tried.length).toBeGreaterThan(30);
    expect(tried.filter(({ may }) => !may)).toEqual([]);
  });
});

describe("a version that does more than add", () => {
  it.each<[string, Form, object]>([
    ["a word gone", changed(inTrade({ codes: others })), { kind: "codes_removed" }],
    ["another unit", changed(({ id }) => (id === "workers" ? { unit: "名" } : {})), { part: "unit" }],
    [
      "a name gone",
      changed(inTrade({ codes: [{ ...first, aliases: [] }, ...others] })),
      { removed: ["编织"] },
    ],
    [
      "another name of a word",
      changed(inTrade({ codes: [{ ...first, name: "编织业" }, ...others] })),
      { word: "编织业" },
    ],
    [
      "no longer optional",
      changed(({ id }) => (id === "women" ? { required: true } : {})),
      { part: "required" },
    ],
    [
      "a column gone",
      changed(() => ({}), { columns: workshops.columns.slice(0, 5), rules: [] }),
      { kind: "column_removed" },
    ],
    [
      "a check more",
      changed(() => ({}), {
        rules: [...workshops.rules, { id: "R2", expression: "从业人数 ≥ 1", severity: "error" }],
      }),
      { kind: "rule_added" },
    ],
    [
      "a text that is sent",
      changed(({ id }) => (id === "contact" ? { leaving: "sent", reason: "x" } : {})),
      { part: "leaving" },
    ],
    ["another accumulation", changed(() => ({}), { accumulation: "period" }), { part: "accumulation" }],
  ])("says so of %s", (_, after, expected) => {
    const move = versionMove(before, after);
    expect(mayMove(move)).toBe(false);
    expect(move.more).toMatchObject(expect.arrayContaining([expect.objectContaining(expected)]));
  });

  it("is told of a form that asks for another column and names one anew", () => {
    const { more } = versionMove(testEvents1, testEvents2);
    expect(more.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["column_renamed", "column_removed", "rule_added"]),
    );
  });

  it("counts otherwise where no list of changes says so", () => {
    const other = before.columns.map(({ feeds, ...column }) =>
      feeds === undefined ? column : { ...column, feeds: feeds.map(({ breakdown: _, ...feed }) => feed) },
    );
    expect(versionMove(before, { ...before, columns: other })).toMatchObject({
      more: [],
      countsOtherwise: true,
    });
  });

  it("counts otherwise once a word stands for all others of its list", () => {
    expect(versionMove(before, changed(withWords("合计"))).countsOtherwise).toBe(true);
  });
});
