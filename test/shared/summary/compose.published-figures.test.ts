import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { unitOfFact } from "../../../shared/statistics/fact-unit.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { composeSummary } from "../../../shared/summary/compose.ts";
import { figureText } from "../../../shared/summary/figure-text.ts";
import { homeValues, type PublishedHome, publishedHomes, sumRow } from "../../support/published-homes.ts";

const homes = publishedHomes();
const offices = [...new Set(homes.map(({ org }) => org))];

function factOf(home: PublishedHome) {
  const [fact] = factsOf(standardCatalogue, home.form, [sumRow(homeValues(home))], "2019");
  if (fact === undefined) throw new Error(`${home.text} is no fact`);
  return { ...fact, unit: home.org };
}

/** What the summary of one office says, from the figures it published. */
function summaryOf(org: string): string {
  const own = homes.filter((home) => home.org === org);
  const forms = [...new Set(own.map(({ form }) => form))];
  const summary = composeSummary({
    catalogue: standardCatalogue,
    unit: org,
    year: "2019",
    reports: forms.map((form) => ({
      form,
      period: "2019",
      facts: own.filter((home) => home.form === form).map(factOf),
    })),
    before: [],
    units: [{ code: org, name: org, versions: "第1次报送" }],
    uncounted: [],
  });
  return summary.paragraphs
    .flatMap(({ sentences }) => sentences.map((runs) => runs.map(({ text }) => text).join("")))
    .join("\n");
}

function textOf(home: PublishedHome): string {
  const fact = factOf(home);
  const { scale } = standardCatalogue.indicator(fact.indicator);
  const value = BigInt(fact.value);
  const differs = fact.kind === "change" || fact.kind === "growth" || fact.kind === "gap";
  return figureText({
    value: differs && value < 0n ? -value : value,
    scale,
    unit: unitOfFact(standardCatalogue, fact),
    qualifier: fact.qualifier,
  });
}

describe("the summary of an office carries every figure it published", () => {
  it.each(offices)("%s", (org) => {
    const text = summaryOf(org);
    const own = homes.filter((home) => home.org === org);
    const says = (figure: string) => new RegExp(`(?<![\\d.])${figure}`).test(text);
    expect(
      own.filter((home) => !says(textOf(home))).map((home) => `${home.form.id} ${home.text} ${textOf(home)}`),
    ).toEqual([]);
  });
});
