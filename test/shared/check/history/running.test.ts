import { describe, expect, it } from "vitest";
import type { KnownVersion } from "../../../../shared/check/history/known.ts";
import { checkRunning } from "../../../../shared/check/history/running.ts";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { formOfDesign, indicatorId } from "../../../../shared/form/design/form-of-design.ts";
import type { CellValue } from "../../../../shared/value.ts";

function count(id: string, name: string, aggregation: "sum" | "latest"): DesignColumn {
  return {
    ...{ id, name, aliases: [], groups: [], kind: "count", unit: "户", scale: 0, required: false },
    ...{ leaving: "sent", aggregation },
  };
}

/** A form with 本月新增 and a total that is called so. */
function questions(
  total: string,
  period: string,
  own: readonly [added: CellValue, total: CellValue],
  others: Readonly<Record<string, readonly [added: number, total: number]>>,
): string[] {
  const design: Design = {
    ...{ id: "own_yards", title: "美丽庭院创建进度", titleAliases: [], number: "", rows: "sums" },
    ...{ accumulation: "period", rules: [], leftOut: [] },
    columns: [count("c1", "本月新增", "sum"), count("c2", total, "latest")],
  };
  const { form: bare, indicators } = formOfDesign(design, 1);
  const catalogue = createCatalogue({ forms: [bare], indicators, vocabularies: [] });
  const form = catalogue.form(bare.id);
  const known = Object.entries(others).map(([of, figures]): KnownVersion => {
    const totals = figures.map((value, index) => ({
      ...{ indicator: indicatorId(form.id, `c${index + 1}`), breakdown: {}, value: BigInt(value), count: 1 },
    }));
    return { uuid: of, form: form.id, formVersion: 1, period: of, totals };
  });
  const records = [{ row: 3, subject: "1", grain: "sum" as const, values: { c1: own[0], c2: own[1] } }];
  return checkRunning({ catalogue, form, period, records }, known, known).map(({ text }) => text.zh);
}

describe("a total that goes on", () => {
  it("is that of the report before and what the period added", () => {
    expect(questions("累计", "2026-04", [4, 16], { "2026-03": [3, 12] })).toEqual([]);
    expect(questions("累计", "2026-04", [4, 17], { "2026-03": [3, 12] })).toEqual([
      "“累计”17户，2026年3月报的12户加本期4户是16户，请核实",
    ]);
  });

  it("is compared with nothing where a month is missing, or a figure is only about so much", () => {
    expect(questions("累计", "2026-04", [4, 17], { "2026-02": [3, 12] })).toEqual([]);
    expect(
      questions("累计", "2026-04", [4, { value: 17, qualifier: "over" }], { "2026-03": [3, 12] }),
    ).toEqual([]);
  });

  it("begins anew in January where it says so, never where it is of all years, and either way where nobody said", () => {
    const december = { "2025-12": [9, 100] } as const;
    expect(questions("本年累计", "2026-01", [4, 4], december)).toEqual([]);
    expect(questions("本年累计", "2026-01", [4, 104], december)).toEqual([
      "“本年累计”104户，本期4户是4户，请核实",
    ]);
    expect(questions("历年累计", "2026-01", [4, 104], december)).toEqual([]);
    expect(questions("历年累计", "2026-01", [4, 4], december)).toEqual([
      "“历年累计”4户，2025年12月报的100户加本期4户是104户，请核实",
    ]);
    for (const total of [4, 104]) expect(questions("累计", "2026-01", [4, total], december)).toEqual([]);
    expect(questions("累计", "2026-01", [4, 50], december)).toHaveLength(1);
  });

  it("tells of the report that follows at once, and of none of another year that begins anew", () => {
    expect(questions("累计", "2026-03", [3, 13], { "2026-04": [4, 16] })).toEqual([
      "2026年4月已报“累计”16户、当期4户；按本期的13户，应是17户。请核对，并随后更正2026年4月",
    ]);
    expect(questions("累计", "2026-03", [3, 13], { "2026-05": [4, 16] })).toEqual([]);
    expect(questions("本年累计", "2025-12", [3, 13], { "2026-01": [4, 4] })).toEqual([]);
  });
});
