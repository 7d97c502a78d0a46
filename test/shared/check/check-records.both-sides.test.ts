import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unexplained } from "../../../shared/check/explanations.ts";
import { notSaidYet } from "../../../shared/check/not-said-yet.ts";
import type { Column, Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { testTeams } from "../../support/coarse-dates.ts";
import { tries } from "../../support/properties.ts";
import { gridFrom } from "../../support/sheet-text.ts";
import { bothSides, isError, reaches } from "./both-sides.ts";

/** What stands in cells: right, wrong, lost, too large, blank. */
function cellsOf(column: Column): fc.Arbitrary<RawValue> {
  const blank = fc.constant(null);
  const codes = (column.codes ?? []).map(({ zh }) => zh);
  const right: fc.Arbitrary<RawValue> =
    column.type === "code"
      ? fc.constantFrom(...codes)
      : column.type === "date"
        ? fc.constantFrom<RawValue>(
            "2019-03-08",
            "2019-06-01",
            "2018-12-31",
            43_600,
            "2019年3月",
            2019,
            "2018年",
          )
        : column.type === "text"
          ? fc.constantFrom("某项", "另一项")
          : fc.constantFrom<RawValue>(0, 1, 2, 12, 300, "1,200", "约30");
  const wrong: fc.Arbitrary<RawValue> =
    column.type === "text"
      ? fc.constantFrom("联系13800000000", "长".repeat(201))
      : fc.constantFrom<RawValue>("不详", "说不清的词", "#REF!", -5, 9e11, 1.555, "9.9.9");
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 2, arbitrary: blank },
    { weight: 1, arbitrary: wrong },
  );
}

function sheetsOf(form: Form) {
  return fc
    .subarray([...form.columns], { minLength: Math.max(2, form.columns.length - 4) })
    .chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(fc.tuple(...columns.map(cellsOf)), { minLength: 1, maxLength: 4 }),
      }),
    )
    .map(({ columns, rows }) => gridFrom([[form.title.zh], columns.map(({ header }) => header.zh), ...rows]));
}

describe.each([...standardCatalogue.newest, testTeams].map((form) => [form.id, form] as const))(
  "%s",
  (_, form) => {
    it("is refused by the server where the pane blocks, taken where it does not, and nothing is said twice", () => {
      let read = 0;
      fc.assert(
        fc.property(sheetsOf(form), (grid) => {
          const sides = bothSides(form, grid);
          if (sides === undefined) return;
          read += 1;
          const { own, server, taken } = sides;
          const blocks = own.some((finding) => isError(finding) && reaches(form, finding, sides));
          expect(!taken || server.some(isError)).toBe(blocks);

          const explanations = own
            .filter(({ severity, local }) => severity === "warning" && !local)
            .map(({ rule, column, rows }) => ({
              rule,
              ...(column !== undefined && { column }),
              rows: [...rows],
              reason: "source_lost" as const,
              note: "",
            }));
          if (!own.some(isError)) expect(unexplained(server, explanations)).toEqual([]);

          const all = [...own, ...notSaidYet(own, server, () => undefined)];
          const places = all
            .filter(({ class: kind }) => kind === "MANDATORY" || kind === "CODE_LIST" || kind === "RANGE")
            .flatMap(({ class: kind, column, rows }) => rows.map((row) => `${kind} ${column} ${row}`));
          expect(places).toEqual([...new Set(places)]);
        }),
        tries(80),
      );
      expect(read).toBeGreaterThan(15);
    });
  },
);
