import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { formCalled, questionsOf, type Report, type Row, rulesOf } from "../../../support/known.ts";

const aid = formCalled("aid_records");
const teams = formCalled("volunteer_teams");
const organisations = formCalled("org_building");
const rights = formCalled("rights_cases");

const rules = ["H7.5", "H8.5", "H10.6", "H11.5"];

/** Questions of the rule alone: a stock that leaps is asked about by others. */
const asked = (form: typeof aid, period: string, rows: readonly Row[], own: readonly Report[]) =>
  questionsOf(form, period, rows, { own }).filter(({ rule }) => rules.includes(rule));

const children: Row = { direction: "registered", kind: "left_behind" };
const before: Report = ["aid_records", "2025Q1", [{ ...children, registered: 118 }]];

it.each([
  ["children", aid, { ...children, registered: 118 }, { ...children, opening: 118 }, "opening"],
  [
    "people of skill",
    teams,
    { kind: "talents", members: 118 },
    { kind: "talents", persons_opening: 118 },
    "persons_opening",
  ],
  [
    "volunteers",
    teams,
    { kind: "volunteers", members: 118 },
    { kind: "volunteers", persons_opening: 118 },
    "persons_opening",
  ],
  [
    "organisations",
    organisations,
    { unit_kind: "village", orgs: 118 },
    { unit_kind: "village", orgs_opening: 118 },
    "orgs_opening",
  ],
  ["open cases", rights, { received: 130, pending: 118 }, { received: 9, carried_in: 118 }, "carried_in"],
] as const)("%s begin with what the report before ended with", (_, form, then: Row, now: Row, column) => {
  const own: Report[] = [[form, "2025Q1", [then]]];
  expect(asked(form, "2025Q2", [now], own)).toEqual([]);
  const [question, ...others] = asked(form, "2025Q2", [{ ...now, [column]: 120 }], own);
  expect(others).toEqual([]);
  expect(question).toMatchObject({ severity: "warning", class: "INTER_PERIOD", column, rows: [5] });
  expect(question?.message).toMatch(/期初为120.，2025年第一季度报的期末数是118.，两者应当相等/);
});

describe("what nobody wrote is what the register ends with, less what came, with what left", () => {
  const now = (registered: number): Row => ({ ...children, registered, added: 15, removed: 3 });

  it("is held against the report before all the same", () => {
    expect(asked(aid, "2025Q2", [now(130)], [before])).toEqual([]);
    expect(rulesOf(asked(aid, "2025Q2", [now(132)], [before]))).toEqual(["H11.5 registered"]);
  });

  it("not where only one of them is told, or one is about so many", () => {
    const { removed: _, ...came } = now(132);
    expect(asked(aid, "2025Q2", [came], [before])).toEqual([]);
    const about = { ...now(132), registered: { value: 132, qualifier: "about" as const } };
    expect(asked(aid, "2025Q2", [about], [before])).toEqual([]);
  });
});

describe("which report it begins with", () => {
  const now: Row = { ...children, opening: 100 };
  const year: Report = ["aid_records", "2024", [{ ...children, registered: 100 }]];

  it("the one before, or that of the year before: 年初数 in any month", () => {
    expect(asked(aid, "2025Q2", [now], [year, before])).toEqual([]);
    expect(rulesOf(asked(aid, "2025Q2", [{ ...children, opening: 101 }], [year, before]))).toEqual([
      "H11.5 opening",
    ]);
  });

  it("none where one is missing in between, or it says nothing of these children", () => {
    expect(asked(aid, "2025Q4", [now], [before])).toEqual([]);
    expect(asked(aid, "2025Q2", [now], [["aid_records", "2025Q1", []]])).toEqual([]);
    const others: Report = ["aid_records", "2025Q1", [{ ...children, kind: "orphans", registered: 4 }]];
    expect(asked(aid, "2025Q2", [now], [others])).toEqual([]);
  });

  it("of several rows their sum, and none where a row does not say", () => {
    const rows = (...openings: (number | undefined)[]): Row[] =>
      openings.map((opening) => ({ ...children, registered: 60, ...(opening !== undefined && { opening }) }));
    expect(asked(aid, "2025Q2", rows(58, 60), [before])).toEqual([]);
    expect(rulesOf(asked(aid, "2025Q2", rows(58, 61), [before]))).toEqual(["H11.5 opening"]);
    expect(asked(aid, "2025Q2", rows(58, undefined), [before])).toEqual([]);
  });
});

it("a list of persons, one a row, begins with nothing", () => {
  const own: Report[] = [["volunteer_teams", "2025Q1", [{ kind: "mediators", members: 40 }]]];
  const person: Row = { kind: "mediators", level: "county", member: "示某" };
  const findings = questionsOf(teams, "2025Q2", [person, person], { own, grain: "detail" });
  expect(findings.filter(({ rule }) => rule === "H10.6")).toEqual([]);
});

it("every form with such a rule is tried here", () => {
  const opening = standardCatalogue.newest.flatMap(({ history }) =>
    history.filter(({ kind }) => kind === "opening").map(({ id }) => id),
  );
  expect(opening.sort()).toEqual([...rules].sort());
});
