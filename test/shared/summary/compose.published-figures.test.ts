import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { composeSummary } from "../../../shared/summary/compose.ts";
import { publishedHomes } from "../../support/published-homes.ts";
import { factOfHome, says, wordsOfHome } from "../../support/published-words.ts";

const homes = publishedHomes();
const offices = [...new Set(homes.map(({ org }) => org))];

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
      facts: own.filter((home) => home.form === form).map(factOfHome),
    })),
    before: [],
    units: [{ code: org, name: org, versions: "第1次报送" }],
    uncounted: [],
  });
  return summary.paragraphs
    .flatMap(({ sentences }) => sentences.map((runs) => runs.map(({ text }) => text).join("")))
    .join("\n");
}

describe("the summary of an office carries every figure it published", () => {
  it.each(offices)("%s", (org) => {
    const text = summaryOf(org);
    const own = homes.filter((home) => home.org === org);
    expect(
      own
        .filter((home) => !says(text, wordsOfHome(home)))
        .map((home) => `${home.form.id} ${home.text} ${wordsOfHome(home)}`),
    ).toEqual([]);
  });
});
