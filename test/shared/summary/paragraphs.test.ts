import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { paragraphOf, paragraphs } from "../../../shared/summary/paragraphs.ts";
import { phrases } from "../../../shared/summary/phrases.ts";

const { newest: forms, indicators } = standardCatalogue;

describe("the 25 paragraphs", () => {
  it("have a place for every indicator of every form", () => {
    expect(paragraphs).toHaveLength(25);
    for (const form of forms) {
      for (const { id } of standardCatalogue.indicatorsOf(form.id)) {
        expect(paragraphOf({ form: form.id, indicator: id, breakdown: {} }).title).not.toBe("");
      }
    }
    const known = new Set(indicators.map(({ id }) => id));
    const named = paragraphs.flatMap(({ shares }) => shares.flatMap(({ indicator }) => indicator ?? []));
    expect([...named, ...Object.keys(phrases)].filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it("send a figure to the paragraph of its code first", () => {
    const placed = (indicator: string, category: string) =>
      paragraphOf({ form: "training_ledger", indicator, breakdown: { category } }).title;
    expect(placed("training_persons", "weaving")).toBe("技能培训");
    expect(placed("training_persons", "federation_staff")).toBe("妇联干部培训");
    expect(placed("training_hours", "courtyards")).toBe("美丽庭院");
  });

  it("use codes that the forms have", () => {
    for (const { shares } of paragraphs) {
      for (const { form, column, codes = [] } of shares) {
        const known =
          standardCatalogue.findForm(form ?? "")?.columns.find(({ id }) => id === column)?.codes ?? [];
        expect(codes.filter((code) => !known.some((entry) => entry.code === code))).toEqual([]);
      }
    }
  });
});
