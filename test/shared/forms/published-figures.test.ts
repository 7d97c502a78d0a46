import { describe, expect, test } from "vitest";
import type { FactKind } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Fact } from "../../../shared/statistics/fact.ts";
import { unitOfFact } from "../../../shared/statistics/fact-unit.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../shared/statistics/roll-up.ts";
import { valuesSchema } from "../../../shared/submission/values-schema.ts";
import { toDecimal } from "../../../shared/value.ts";
import { firstEdition } from "../../support/edition.ts";
import { homeValues, type PublishedHome, publishedHomes, sumRow } from "../../support/published-homes.ts";

const { newest: forms } = standardCatalogue;

const homes = publishedHomes();

/** The printed unit where the indicator counts in another word for the same. */
const otherWord: Readonly<Record<string, string>> = {
  "场 期": "a class called a lecture",
  "期 场": "a lecture called a class",
  "节 场": "a lesson",
  "班 期": "a class",
  "次 期": "a session called a time",
  "例 人": "a case of cancer is one woman",
  "个 项": "a project",
};

function factsOfHome(home: PublishedHome): Fact[] {
  return factsOf(standardCatalogue, home.form, [sumRow(homeValues(home))], "2019");
}

test("373 figures have a home, in all fourteen forms", () => {
  expect(homes).toHaveLength(373);
  expect(new Set(homes.map(({ form }) => form.id)).size).toBe(forms.length);
});

/** Homes in versions that a newer one took the place of. */
const earlierHomes = publishedHomes(firstEdition).filter(
  ({ form }) => form.version < standardCatalogue.form(form.id).version,
);

describe("every published figure has a home and comes back as a fact, under every version", () => {
  test.each(
    [...homes, ...earlierHomes].map(
      (home) => [`${home.form.version} ${home.org} ${home.text} ${home.value}`, home] as const,
    ),
  )("%s", (_, home) => {
    const values = homeValues(home);
    expect(valuesSchema(home.form).parse(values)).toEqual(values);

    const facts = factsOfHome(home);
    expect(facts).toHaveLength(1);
    const [fact] = facts;
    if (fact === undefined) throw new Error("no fact");
    const indicator = standardCatalogue.indicator(home.indicator);
    expect(fact).toMatchObject({ indicator: home.indicator, row: 5, period: "2019" });
    expect(toDecimal(fact.value, indicator.scale)).toBe(home.value);
    expect(fact.qualifier).toBe(home.qualifier);
    const unit = unitOfFact(standardCatalogue, fact);
    if (unit !== home.unit) expect(otherWord).toHaveProperty(`${home.unit} ${unit}`);
  });

  test("plans, rates and differences are told from what happened", () => {
    const kinds = homes.map((home) => [home.text, factsOfHome(home)[0]?.kind] as const);
    const of = (kind: FactKind) => kinds.filter(([, found]) => found === kind).map(([text]) => text);
    expect(of("target")).toEqual([
      "座谈会妇女代表下限(每会)",
      "计划开展培训行动项数",
      "每项行动计划培训人数",
    ]);
    expect(of("gap")).toEqual(["高级专技女性比例超目标值"]);
    expect(of("growth")).toEqual(["一本上线同比增长", "二本以上上线同比增长"]);
    expect(of("change")).toHaveLength(10);
    const printed = homes.filter((home) => factsOfHome(home)[0]?.kind === "printed");
    expect(
      printed.map(({ unit }) => unit).filter((unit) => !["%", "‰", "/万", "/10万", "岁"].includes(unit)),
    ).toEqual(
      ["人"], // deputies per township
    );
  });
});

describe("aggregated, each indicator gives what its own figures give", () => {
  test.each(forms.map((form) => [form.id, form] as const))("%s", (_, form) => {
    const own = homes.filter((home) => home.form === form);
    const facts = own.flatMap(factsOfHome).map((fact, index) => ({ ...fact, unit: `unit ${index}` }));
    const sums = rollUp(standardCatalogue, unitTotals(standardCatalogue, form, facts));
    const seen = new Set(own.map(({ indicator }) => indicator));
    for (const id of seen) {
      const indicator = standardCatalogue.indicator(id);
      const parts = facts.filter((fact) => fact.indicator === id && fact.kind === "actual");
      const total = sums.filter((sum) => sum.indicator === id && sum.kind === "actual");
      const added = total.reduce((sum, { value }) => sum + value, 0n);
      const added2 = parts.reduce((sum, { value }) => sum + BigInt(value), 0n);
      expect(added, id).toBe(indicator.overUnits === "sum" ? added2 : 0n);
      // Nothing printed, planned or different ever flows into a total of what happened.
      expect(
        sums.filter((sum) => sum.kind !== "actual" && sum.kind !== "target"),
        id,
      ).toEqual([]);
      for (const sum of total) {
        const alike = parts.filter((part) =>
          Object.entries(sum.breakdown).every(([column, code]) => part.breakdown[column] === code),
        );
        const exact = alike.every((part) => part.qualifier === undefined);
        if (exact) expect(sum.qualifier, id).toBeUndefined();
        else if (Object.keys(sum.breakdown).length === 0) expect(sum.qualifier, id).toBeDefined();
      }
    }
  });

  test("the city's total of what was published, with its qualifiers", () => {
    const total = (formId: string, id: string) => {
      const own = homes.filter((home) => home.form.id === formId);
      const form = own[0]?.form;
      if (form === undefined) throw new Error(formId);
      const facts = own.flatMap(factsOfHome).map((fact, index) => ({ ...fact, unit: `unit ${index}` }));
      const found = rollUp(standardCatalogue, unitTotals(standardCatalogue, form, facts)).filter(
        (sum) => sum.indicator === id,
      );
      return found.map(
        ({ value, qualifier }) => `${toDecimal(value, standardCatalogue.indicator(id).scale)} ${qualifier}`,
      );
    };
    expect(total("employment_services", "labour_transfer_persons")).toEqual(["48520 over"]);
    expect(total("aid_records", "donations_raised_yuan")).toEqual(["2030754 over"]);
    expect(total("aid_records", "aid_amount_yuan")).toEqual(["3462000 approx"]);
    expect(total("positions_bases", "rights_positions").sort()).toEqual([
      "100 undefined",
      "12 undefined",
      "2 undefined",
      "27 undefined",
      "40 undefined",
      "93 undefined",
    ]);
    expect(total("rights_cases", "rights_cases_received")).toEqual(["4811 undefined"]);
  });
});
