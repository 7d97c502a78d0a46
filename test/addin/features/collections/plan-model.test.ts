import { describe, expect, it } from "vitest";
import { changeOf, settingsOf, standingOf } from "../../../../addin/features/collections/collection-state.ts";
import { owingCodes, owingUnitsOf } from "../../../../addin/features/collections/owing.ts";
import {
  daysOf,
  newPlan,
  type PlanDraft,
  pastRows,
  planOf,
  previewOf,
  withFrequency,
} from "../../../../addin/features/collections/plan-model.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { details } from "../../../support/pane-sheets.ts";

const { newest: forms } = standardCatalogue;

const unit = (code: string, level: OrgUnit["level"], more: Partial<OrgUnit> = {}): OrgUnit => ({
  code,
  name: `${code}妇联`,
  aliases: [],
  kind: "federation",
  level,
  parent: null,
  ...more,
});
const register = [
  unit("CITY", "city"),
  unit("EAST", "district"),
  unit("WEST", "district"),
  unit("OLD", "district", { validTo: "2020-12-31" }),
  unit("TOWN", "township"),
];
const units = owingUnitsOf(register, "CITY");

const choose = (draft: PlanDraft, ...ids: readonly string[]): PlanDraft => ({
  ...draft,
  lines: draft.lines.map((line) => ({ ...line, chosen: ids.includes(line.form.id) })),
});
const chosen = choose(newPlan(2026, forms, units), "women_loans");

describe("a plan while it is made", () => {
  it("offers living units below the account's own, the highest level first", () => {
    expect(units.map(({ code }) => code)).toEqual(["EAST", "WEST", "TOWN"]);
    expect(newPlan(2026, forms, units).owing.level).toBe("district");
    expect(owingCodes({ level: "district", units: [] }, units)).toEqual(["EAST", "WEST"]);
  });

  it.each<[string, Partial<PlanDraft>, unknown]>([
    ["no form", { lines: newPlan(2026, forms, units).lines }, "forms"],
    ["an empty list of units", { owing: { level: null, units: [] } }, "units"],
    ["days that are none", { graceDays: "两天" }, "numbers"],
    ["too many days", { opensBefore: "61" }, "numbers"],
    ["exemptions of nobody", { exempting: true, exemptReason: "机构改革" }, "exempt"],
    ["exemptions without a reason", { exempting: true, exempt: ["EAST"], exemptReason: " " }, "reason"],
    [
      "an exemption of a unit that does not owe",
      { exempting: true, exempt: ["TOWN"], exemptReason: "无" },
      "exempt",
    ],
  ])("says what is missing: %s", (_, change, obstacle) => {
    expect(planOf({ ...chosen, ...change }, units)).toBe(obstacle);
  });

  it("takes numbers as people type them, and no reminder for a blank", () => {
    expect([daysOf("１０"), daysOf(" 5 "), daysOf("-1"), daysOf("1.5"), daysOf("")]).toEqual([
      10,
      5,
      undefined,
      undefined,
      undefined,
    ]);
    expect(planOf({ ...chosen, reminderDays: " " }, units)).toMatchObject({ reminderDays: null });
  });

  it("moves the due date with the frequency, unless somebody typed one", () => {
    const [line] = chosen.lines;
    if (line === undefined) throw new Error("no line");
    expect(withFrequency(line, "quarterly").dueDays).toBe("10");
    expect(withFrequency({ ...line, dueDays: "8" }, "quarterly").dueDays).toBe("8");
  });

  it("does not make again what the year has", () => {
    const plan = planOf(chosen, units);
    if (typeof plan === "string") throw new Error(plan);
    const february = { ...details, period: "2026-02" };
    const rows = previewOf(plan, [february]);
    expect(rows).toHaveLength(12);
    expect([...pastRows(rows, "2026-03-06")]).toEqual(["women_loans 2026-01", "women_loans 2026-02"]);
    expect(rows.filter(({ exists }) => exists).map(({ collection }) => collection.period)).toEqual([
      "2026-02",
    ]);
  });
});

describe("a collection's settings", () => {
  it("come back as they were when nothing is changed", () => {
    expect(changeOf(details, settingsOf(details))).toEqual({
      title: "测试任务",
      period: "2026Q1",
      asOf: null,
      opensOn: "2026-03-26",
      dueOn: "2026-04-10",
      graceDays: 0,
      reminderDays: null,
      owing: { level: "district" },
      revision: 3,
    });
  });

  it.each([
    [{ title: " " }, "title"],
    [{ asOf: "2026-04-01" }, "asOf"],
    [{ dueOn: "2026-03-25" }, "order"],
    [{ graceDays: "" }, "numbers"],
    [{ owing: { level: null, units: [] } }, "units"],
  ])("say what is wrong with %j", (change, fault) => {
    expect(changeOf(details, { ...settingsOf(details), ...change })).toBe(fault);
  });

  it.each([
    ["2026-03-25T23:59:59+08:00", "upcoming"],
    ["2026-03-26T00:00:00+08:00", "open"],
    ["2026-04-11T00:00:00+08:00", "overdue"],
  ] as const)("stand at %s as %s", (now, standing) => {
    expect(standingOf(details, now)).toBe(standing);
    expect(standingOf({ ...details, state: "locked" }, now)).toBe("locked");
    expect(standingOf({ ...details, dueAt: null, opensAt: null }, now)).toBe("open");
  });
});
