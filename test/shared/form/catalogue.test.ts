import { describe, expect, it } from "vitest";
import { type CatalogueContent, createCatalogue, UnknownForm } from "../../../shared/form/catalogue.ts";
import { columnOf, type Form } from "../../../shared/form/form.ts";
import type { Indicator } from "../../../shared/form/indicator.ts";
import { withOverTime } from "../../../shared/form/over-time.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { trainingLedger } from "../../../shared/forms/training-ledger/form.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { findCode } from "../../../shared/sheet/coerce/code.ts";
import { testEvents1, testEvents2, twoVersionsContent } from "../../support/two-versions.ts";

const { version } = womenLoans;
const later: Form = { ...womenLoans, version: version + 1 };

function contentOf(...forms: readonly Form[]): CatalogueContent {
  return { ...standardContent, forms, vocabularies: [] };
}

/** The forms with what their indicators say of time. */
function timed(indicators: readonly Indicator[], ...forms: readonly Form[]): Form[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return forms.map((form) => withOverTime(form, byId));
}

const { indicators } = standardContent;

describe("a catalogue", () => {
  const catalogue = createCatalogue(contentOf(later, trainingLedger, womenLoans));

  it("knows every version, the older first, and the newest of each form", () => {
    const [older, newer, training] = timed(indicators, womenLoans, later, trainingLedger);
    expect(catalogue.forms).toEqual([older, newer, training]);
    expect(catalogue.newest).toEqual([newer, training]);
    expect(catalogue.form("women_loans")).toEqual(newer);
    expect(catalogue.form("women_loans", version)).toEqual(older);
    expect(catalogue.findForm("women_loans", version + 2)).toBeUndefined();
  });

  it("holds the form of the tests in both its versions, which share nothing that could change under one of them", () => {
    const { form } = createCatalogue(JSON.parse(JSON.stringify(twoVersionsContent)));
    expect([form("test_events", 1), form("test_events")]).toEqual(
      timed(twoVersionsContent.indicators, testEvents1, testEvents2),
    );
    const parts = (value: unknown): unknown[] =>
      typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    const ofFirst = new Set(testEvents1.columns.flatMap(parts));
    expect(testEvents2.columns.flatMap(parts).filter((part) => ofFirst.has(part))).toEqual([]);
  });

  it("has its digest from whoever is faster at it, once and only when somebody asks", () => {
    const asked: CatalogueContent[] = [];
    const content = contentOf(womenLoans);
    const made = createCatalogue(content, (of) => `digest ${asked.push(of)}`);
    expect(asked).toEqual([]);
    expect([made.digest, made.digest]).toEqual(["digest 1", "digest 1"]);
    expect(asked[0]).toBe(content);
  });

  it("says what it lacks", () => {
    expect(() => catalogue.form("nobodys_form")).toThrow(new UnknownForm("nobodys_form", undefined));
    expect(() => catalogue.form("women_loans", 99)).toThrow(new UnknownForm("women_loans", 99));
    expect(() => catalogue.indicator("nobodys")).toThrow(new RangeError("no indicator nobodys"));
    expect(catalogue.indicatorsOf("nobodys_form")).toEqual([]);
  });

  it("refuses what would be read in two ways", () => {
    expect(() => createCatalogue(contentOf(womenLoans, womenLoans))).toThrow(/twice/);
    const [indicator] = standardContent.indicators;
    const doubled = indicator === undefined ? [] : [indicator, ...standardContent.indicators];
    expect(() => createCatalogue({ ...standardContent, indicators: doubled })).toThrow(/twice/);
    expect(() => createCatalogue({ ...standardContent, indicators: [] })).toThrow(/no indicator/);
  });

  it("is named by its content, whatever way it came", () => {
    const sent = createCatalogue(JSON.parse(JSON.stringify(standardContent)));
    expect(sent.digest).toBe(standardCatalogue.digest);
    expect(sent.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(catalogue.digest).not.toBe(sent.digest);
  });
});

describe("words of a vocabulary", () => {
  const code = womenLoans.columns.find(({ id }) => id === "loan_type")?.codes?.[0]?.code ?? "";
  const vocabulary = {
    form: "women_loans",
    titles: ["放款册"],
    headers: { amount: ["放款额"], nobodys: ["无"] },
    likely: { amount: ["放款数"], nobodys: ["无"] },
    words: { loan_type: { [code]: ["放款类"], nobodys: ["无"] } },
  };
  const catalogue = createCatalogue({
    ...contentOf(womenLoans, later, trainingLedger),
    vocabularies: [vocabulary],
  });

  it("hold for every version of their form and for no other", () => {
    for (const of of [version, later.version]) {
      const form = catalogue.form("women_loans", of);
      expect(form.titleAliases).toContain("放款册");
      expect(form.columns.find(({ id }) => id === "amount")?.aliases).toContain("放款额");
      expect(columnOf(form, "amount").aliases).not.toContain("放款数");
      expect(columnOf(form, "amount").likely).toEqual(["放款数"]);
      expect(findCode(columnOf(form, "loan_type"), "放款类")?.code).toBe(code);
    }
    expect([catalogue.form("training_ledger")]).toEqual(timed(indicators, trainingLedger));
  });

  it("are part of its name, and leave the definition as it was published", () => {
    expect(catalogue.digest).not.toBe(createCatalogue(contentOf(womenLoans, later, trainingLedger)).digest);
    expect(catalogue.content.forms[0]).toBe(womenLoans);
    expect(womenLoans.titleAliases).not.toContain("放款册");
  });
});
