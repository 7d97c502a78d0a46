import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DesignColumn } from "../../../../shared/form/design/design.ts";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import { mergedFits } from "../../../../shared/form/fit/merge-fits.ts";
import { tries } from "../../../support/properties.ts";

const empty = emptyFit(2);

function column(id: string, name: string, more: Partial<DesignColumn> = {}): DesignColumn {
  return {
    id,
    name,
    aliases: [],
    groups: [],
    kind: "count",
    unit: "个",
    scale: 0,
    required: false,
    leaving: "sent",
    aggregation: "sum",
    ...more,
  };
}

describe("two fits of the same form", () => {
  it("keep what either of both did", () => {
    const mine: Fit = {
      ...empty,
      offColumns: ["a"],
      headers: { x: ["甲"] },
      words: { k: { one: ["一"] } },
      columns: [column("own_c1", "甲")],
    };
    const theirs: Fit = {
      ...empty,
      base: 3,
      offColumns: ["b"],
      headers: { x: ["乙"], y: ["丙"] },
      words: { k: { one: ["壹"], two: ["贰"] } },
      rules: [{ id: "X1", expression: "a ≥ 1", severity: "error" }],
    };
    expect(mergedFits(empty, mine, theirs)).toEqual({
      ...empty,
      base: 3,
      offColumns: ["b", "a"],
      headers: { x: ["乙", "甲"], y: ["丙"] },
      words: { k: { one: ["壹", "一"], two: ["贰"] } },
      columns: mine.columns,
      rules: theirs.rules,
    });
  });

  it("take away what either took away", () => {
    const before: Fit = {
      ...empty,
      offRules: ["a", "b", "c"],
      columns: [column("c1", "甲"), column("c2", "乙")],
    };
    const mine: Fit = { ...before, offRules: ["b", "c"], columns: [column("c2", "乙")] };
    const theirs: Fit = { ...before, offRules: ["a", "c"], columns: [column("c1", "甲")] };
    expect(mergedFits(before, mine, theirs)).toEqual({ ...empty, offRules: ["c"] });
  });

  it("keep a column that one changed and the other took away, and the own change where both changed it", () => {
    const before: Fit = { ...empty, columns: [column("c1", "甲"), column("c2", "乙"), column("c3", "丙")] };
    const mine: Fit = { ...empty, columns: [column("c1", "甲一"), column("c3", "丙一")] };
    const theirs: Fit = { ...empty, columns: [column("c2", "乙二"), column("c3", "丙二")] };
    const { columns } = mergedFits(before, mine, theirs);
    expect(columns.map(({ name }) => name).sort()).toEqual(["丙一", "乙二", "甲一"].sort());
  });

  it("give another number to what both added under the same, with what hangs on it", () => {
    const mine: Fit = {
      ...empty,
      columns: [
        column("own_c1", "人数"),
        column("own_c2", "率", {
          kind: "percent",
          unit: "%",
          aggregation: "recompute",
          ratio: { numerator: "own_c1", denominator: "own_c1" },
        }),
      ],
      rules: [{ id: "X1", expression: "人数 ≥ 1", severity: "error" }],
      codes: { k: [{ code: "own_k1", name: "甲", aliases: [] }] },
    };
    const theirs: Fit = {
      ...empty,
      columns: [column("own_c1", "户数")],
      rules: [{ id: "X1", expression: "户数 ≥ 1", severity: "error" }],
      codes: { k: [{ code: "own_k1", name: "乙", aliases: [] }] },
    };
    const merged = mergedFits(empty, mine, theirs);
    expect(merged.columns.map(({ id, name }) => [id, name])).toEqual([
      ["own_c1", "户数"],
      ["own_c3", "人数"],
      ["own_c2", "率"],
    ]);
    expect(merged.columns[2]?.ratio).toEqual({ numerator: "own_c3", denominator: "own_c3" });
    expect(merged.rules.map(({ id }) => id)).toEqual(["X1", "X2"]);
    expect(merged.codes.k?.map(({ code }) => code)).toEqual(["own_k1", "own_k2"]);
  });

  it("keep the own order where it was changed", () => {
    const [a, b, c] = [column("a", "甲"), column("b", "乙"), column("c", "丙")];
    const before: Fit = { ...empty, columns: [a, b] };
    const merged = mergedFits(before, { ...empty, columns: [b, a] }, { ...empty, columns: [a, b, c] });
    expect(merged.columns).toEqual([b, a, c]);
  });

  it("are of the newer standard version, whoever took it over", () => {
    const newer = { ...empty, base: 3 };
    expect(mergedFits(empty, newer, empty).base).toBe(3);
    expect(mergedFits(empty, empty, newer).base).toBe(3);
  });

  const list = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
  const fits = fc.record({
    base: fc.constant(2),
    titles: list,
    headers: fc.dictionary(
      fc.constantFrom("x", "y"),
      list.filter((words) => words.length > 0),
    ),
    words: fc.constant({}),
    codes: fc.constant({}),
    columns: fc
      .uniqueArray(fc.tuple(fc.constantFrom("c1", "c2"), fc.constantFrom("甲", "乙")), {
        selector: ([id]) => id,
      })
      .map((all) => all.map(([id, name]) => column(id, name))),
    rules: fc.constant([]),
    offColumns: list,
    offRules: list,
  }) satisfies fc.Arbitrary<Fit>;

  it("are the one that changed where the other did not", () => {
    fc.assert(
      fc.property(fits, fits, (before, changed) => {
        expect(sorted(mergedFits(before, changed, before))).toEqual(sorted(changed));
        expect(sorted(mergedFits(before, before, changed))).toEqual(sorted(changed));
        expect(sorted(mergedFits(before, changed, changed))).toEqual(sorted(changed));
      }),
      tries(200),
    );
  });

  /** Words of a list are in no order. */
  function sorted(fit: Fit) {
    const of = (words: readonly string[]) => words.toSorted();
    return {
      ...fit,
      titles: of(fit.titles),
      headers: Object.fromEntries(Object.entries(fit.headers).map(([key, words]) => [key, of(words)])),
      offColumns: of(fit.offColumns),
      offRules: of(fit.offRules),
    };
  }
});
