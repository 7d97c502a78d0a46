import { describe, expect, it } from "vitest";
import {
  likeliestPeriod,
  type MergeState,
  periodChoices,
  previewMerge,
  taken,
  type Units,
  unitChoices,
} from "../../../../addin/features/merge/merge-model.ts";
import type { Collection } from "../../../../shared/api/collections.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { collectionOf, receiptOf } from "../../../support/pane-sheets.ts";

type Status = Collection["units"][number]["status"];

function report(unit: string, status: Status): Collection["units"][number] {
  const newest = status === "missing" || status === "exempt" ? null : receiptOf({ version: 1 });
  return { unit, name: `${unit}妇联`, status, exemption: null, remindedAt: null, newest };
}

function register(code: string, level: OrgUnit["level"], parent: string | null): OrgUnit {
  return { code, name: `${code}妇联`, aliases: [], kind: "federation", level, parent };
}

const units = [
  register("市", "city", null),
  register("东区", "district", "市"),
  register("西区", "district", "市"),
  register("东镇", "township", "东区"),
];

function preview(
  collections: readonly Collection[],
  state: MergeState,
  more: { period?: string; units?: Units } = {},
) {
  const forms = [...new Set(collections.map(({ form }) => form))];
  const choice = {
    period: more.period ?? "2019",
    forms,
    state,
    units: more.units ?? { kind: "all" as const },
  };
  return previewMerge(collections, units, choice);
}

describe("who is in a merge", () => {
  const loans = collectionOf("missing", {
    units: [report("东区", "approved"), report("西区", "submitted"), report("东镇", "missing")],
  });

  it.each<[Status, string, string]>([
    ["submitted", "included", "unapproved"],
    ["passed", "included", "unapproved"],
    ["approved", "included", "included"],
    ["nil", "included", "unapproved"],
    ["returned", "returned", "returned"],
    ["withdrawn", "returned", "returned"],
    ["purged", "purged", "purged"],
    ["missing", "missing", "missing"],
    ["exempt", "exempt", "exempt"],
  ])("%s: %s of the newest, %s of the approved", (status, newest, approved) => {
    const place = (state: MergeState) => {
      const [form] = preview([collectionOf("missing", { units: [report("东区", status)] })], state);
      if (form === undefined) throw new Error("no preview");
      const { included, missing, returned, unapproved, purged, exempt } = form;
      const lists = Object.entries({ included, missing, returned, unapproved, purged, exempt });
      // Whoever owes is named once: nobody is left out silently.
      return lists
        .filter(([, names]) => names.length > 0)
        .map(([list]) => list)
        .join();
    };
    expect([place("newest"), place("approved")]).toEqual([newest, approved]);
  });

  it("is counted by unit and by report for each choice", () => {
    const both = [loans, { ...loans, id: "other", form: "other" }];
    expect(taken(preview(both, "newest"))).toEqual({ units: 2, reports: 4 });
    expect(taken(preview(both, "approved"))).toEqual({ units: 1, reports: 2 });
  });

  it("is narrowed to a level, or to a unit and what lies below it", () => {
    const included = (own: Units) =>
      preview([loans], "newest", { units: own }).map(({ included }) => included);
    expect(included({ kind: "all" })).toEqual([["东区妇联", "西区妇联"]]);
    expect(included({ kind: "level", level: "township" })).toEqual([[]]);
    expect(included({ kind: "under", unit: "东区" })).toEqual([["东区妇联"]]);
    expect(preview([loans], "newest", { units: { kind: "under", unit: "东区" } })[0]?.missing).toEqual([
      "东镇妇联",
    ]);
  });

  it("offers levels and districts only where reports come from more than one level", () => {
    expect(unitChoices([loans], units)).toEqual({ levels: ["district", "township"], heads: [units[1]] });
    const one = collectionOf("missing", { units: [report("东区", "missing")] });
    expect(unitChoices([one], units)).toEqual({ levels: [], heads: [] });
  });

  it("takes a range from its longest reports", () => {
    const of = (period: string) =>
      collectionOf("missing", { id: period, period, title: period, units: [report("东区", "submitted")] });
    const told = (period: string, ...periods: string[]) =>
      preview(periods.map(of), "newest", { period }).map((form) => form.period);
    expect(told("2019", "2019-01", "2019-02")).toEqual(["2019-01", "2019-02"]);
    expect(told("2019", "2019-01", "2019Q1", "2019-04")).toEqual(["2019Q1", "2019-04"]);
    expect(told("2019", "2019-01", "2019")).toEqual(["2019"]);
    expect(told("2019-01", "2019-01", "2019")).toEqual(["2019-01"]);
  });
});

describe("the periods that may be merged", () => {
  it.each([
    [["2019"], ["2019"], []],
    [
      ["2019-01", "2019-02", "2018-12"],
      ["2019-02", "2019-01", "2018-12"],
      ["2019Q1", "2019H1", "2019"],
    ],
    [
      ["2019Q1", "2019Q2"],
      ["2019Q2", "2019Q1"],
      ["2019H1", "2019"],
    ],
    [["2019AprilS1", "2019AprilS2"], ["2019AprilS2", "2019AprilS1"], ["2019April"]],
  ])("%j", (periods, collected, combined) => {
    const choices = periodChoices(periods.map((period) => collectionOf("missing", { id: period, period })));
    expect(choices.collected).toEqual(collected);
    expect([...choices.combined].sort()).toEqual(expect.arrayContaining([...combined].sort()));
    expect(choices.combined).toHaveLength(combined.length);
  });
});

describe("the period that is offered first", () => {
  const of = (status: Status, period: string) =>
    collectionOf(status, { id: period, period }, status === "missing" ? null : receiptOf({ version: 1 }));

  it("is the newest of which something was sent: a plan for months to come is nothing to merge", () => {
    expect(
      likeliestPeriod([of("missing", "2026-12"), of("approved", "2026-10"), of("submitted", "2026-09")]),
    ).toBe("2026-10");
  });

  it("is the newest where nothing was sent, and none where nothing is collected", () => {
    expect(likeliestPeriod([of("missing", "2026-11"), of("missing", "2026-12")])).toBe("2026-12");
    expect(likeliestPeriod([])).toBeUndefined();
  });
});
