import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { outlineEntries } from "../../../../shared/forms/outline-monitoring/entries.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../../shared/statistics/roll-up.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { cell, domainTable } from "../../../support/domain-table.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

const form = standardCatalogue.form("outline_monitoring");

/** "om_maternal_mortality printed 720 health": what a row comes to. */
function told(values: Values, of = form): string[] {
  return factsOf(standardCatalogue, of, [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, ...(kind === "actual" ? [] : [kind]), value, ...Object.values(breakdown)].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "change and gap that nobody wrote",
    { indicator: "om_maternal_mortality", last: 830, value: 720, target: 1200, dept: "health" },
    [
      "om_maternal_mortality printed 720 health",
      "om_maternal_mortality change -110 health",
      "om_maternal_mortality target 1200 health",
      "om_maternal_mortality gap -480 health",
    ],
  ],
  [
    "those that somebody wrote as they are",
    { indicator: "om_w_village_committee", value: 3250, target: 3000, gap: 240, scope: "all", sex: "female" },
    [
      "om_w_village_committee printed 3250 all female",
      "om_w_village_committee target 3000 all female",
      "om_w_village_committee gap 240 all female",
    ],
  ],
  [
    "the target of 2025 where none of 2030 stands",
    { indicator: "om_w_homes", value: 900, target_mid: 1000 },
    ["om_w_homes 900", "om_w_homes target 1000"],
  ],
  [
    "one target only",
    { indicator: "om_w_homes", target_mid: 1000, target: 1200 },
    ["om_w_homes target 1200"],
  ],
  [
    "the parts of a rate",
    { indicator: "om_w_npc_share", numerator: 2300, denominator: 10_000 },
    ["om_w_npc_share_numerator 2300", "om_w_npc_share_denominator 10000"],
  ],
  [
    "an indicator of the city's own by its name",
    { indicator: "other", own_name: "公园数（个）", domain: "environment", last: 300, value: 400 },
    ["om_other 400 公园数（个） environment", "om_other change 100 公园数（个） environment"],
  ],
  ["nothing of a target in words", { indicator: "om_w_homes", target_words: "保持" }, []],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  const row = { indicator: "om_maternal_mortality", last: 830, value: 720, target: 1200, dept: "health" };
  expect(told(row, firstEdition.form(form.id))).toEqual([
    "om_maternal_mortality printed 720 health",
    "om_maternal_mortality target 1200 health",
  ]);
});

it("means, and indicators of the city's own, are shown and never added", () => {
  const rows: Values[] = [
    { indicator: "om_w_life_expectancy", value: 8120 },
    { indicator: "other", own_name: "公园数（个）", value: 400 },
    { indicator: "om_w_homes", value: 900 },
  ];
  const facts = rows.flatMap((values, row) =>
    factsOf(standardCatalogue, form, [sumRow(values, row)], "2024"),
  );
  const totals = ["a", "b"].flatMap((unit) =>
    unitTotals(
      standardCatalogue,
      form,
      facts.map((fact) => ({ ...fact, unit })),
    ),
  );
  expect(totals.map(({ indicator }) => indicator)).toHaveLength(6);
  expect(rollUp(standardCatalogue, totals)).toMatchObject([{ indicator: "om_w_homes", value: 1800n }]);
});

it("every indicator of the first edition is among those of the second", () => {
  const ids = new Set(outlineEntries.map(({ id }) => id));
  const first = domainTable("indicators").filter((row) => cell(row, "form") === form.id);
  expect(first.map((row) => cell(row, "id")).filter((id) => !ids.has(id))).toEqual([]);
  expect([first.length, ids.size]).toEqual([33, 203]);
});

it("units, directions and targets are those that the outlines name", () => {
  const said = Object.fromEntries(
    outlineEntries.map(({ id, unit, trend, target = "" }) => [id, `${unit} ${trend} ${target}`.trim()]),
  );
  expect(said).toMatchObject({
    om_maternal_mortality: "/10万 lower 12",
    om_neonatal_mortality: "‰ lower 3",
    om_w_village_committee: "% higher 30",
    om_w_employed_share: "% keep 45",
    om_w_dibao: "人 neutral",
  });
  expect(
    outlineEntries.filter(({ target }) => target !== undefined && !/^\d+(\.\d+)?$/.test(target)),
  ).toEqual([]);
});
