/** What the words of a header rule out is compared with laying the form over it, of every sheet that there is here. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { findHeader, type HeaderMatch } from "../../../shared/sheet/header.ts";
import { type HeaderBlock, headerBlocks } from "../../../shared/sheet/header-blocks.ts";
import { mayName } from "../../../shared/sheet/header-bound.ts";
import { vocabularyOf } from "../../../shared/sheet/header-names.ts";
import { mayTellTimes } from "../../../shared/sheet/header-times.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { foldSides } from "../../../shared/sheet/sides.ts";
import { transpose } from "../../../shared/sheet/transpose.ts";
import { mayNameUnits } from "../../../shared/sheet/units-across.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { registerOf } from "../../support/case-register.ts";
import { caseFolders, readCases } from "../../support/cases.ts";
import { inventedForms } from "../../support/many-forms.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetFixtures } from "../../support/sheet-fixture.ts";
import { gridFrom } from "../../support/sheet-text.ts";

type Context = Pick<ReadContext, "units" | "reporter" | "period">;

const { newest: standard } = standardCatalogue;
const own = inventedForms(286).map(({ form }) => form);
const forms = [...standard, ...own.filter((_, at) => at % 30 === 0)];

/** Columns and codes that a header is found to name, however few they are. */
function named({ matched, groups }: Pick<HeaderMatch, "matched" | "groups">): number {
  const ids = matched.flatMap(({ cell, column }) => (cell.span === undefined ? [column.id] : []));
  return new Set([...ids, ...groups.flatMap(({ codes }) => Object.keys(codes))]).size;
}

/** Whether two cells or more hold a word of the form: else nothing more is asked about it. */
function knows(form: Form, { words }: HeaderBlock): boolean {
  const vocabulary = vocabularyOf(form);
  return words.filter((cell) => cell.some((word) => vocabulary.has(word))).length >= 2;
}

/** Headers that words rule out, each with what laying the form over it finds all the same. */
function ruledOut(grid: Grid, { units, reporter, period }: Context, isAsked = knows) {
  const isOut = (form: Form, block: HeaderBlock) =>
    isAsked(form, block) &&
    !mayName(form, block.cells) &&
    !mayTellTimes(block.cells) &&
    !mayNameUnits(block.cells, units);
  const hints = { units, reporter, chosen: true, ...(period !== undefined && { period }) };
  return headerBlocks(grid).flatMap((block) =>
    forms
      .filter((form) => isOut(form, block))
      .map((form) => {
        const match = findHeader(grid, form, { ...hints, block });
        return { form: form.id, cells: block.cells, found: match === undefined ? 0 : named(match) };
      }),
  );
}

const fixtures = sheetFixtures(resolve(import.meta.dirname, "../../fixtures/sheets"));
const sheets = fixtures.map(({ grid, context }) => ({ grid, context }));
const cases = caseFolders.flatMap((folder) =>
  readCases(folder).flatMap((one) => {
    const read = readWorkbook(new Uint8Array(readFileSync(join(folder, "files", one.file))));
    const units = registerOf(one);
    return (read.ok ? read.sheets : []).map((grid) => ({ grid, context: { units, reporter: units[0] } }));
  }),
);

describe("a header whose words rule a form out", () => {
  it.each([
    ["fixtures", sheets, 60],
    ["cases", cases, 300],
  ] as const)("names less than two columns of it, in all sheets of the %s", (_, all, least) => {
    expect(all.length).toBeGreaterThan(least);
    const out = all.flatMap(({ grid: sheet, context }) => {
      const grid = foldSides(sheet) ?? sheet;
      return ruledOut(grid, context);
    });
    expect(out.length).toBeGreaterThan(least);
    expect(out.filter(({ found }) => found >= 2)).toEqual([]);
  });

  it("names less than two of it, whatever words stand side by side", () => {
    const words = fc.constantFrom(...forms).chain(({ columns }) => {
      const of = columns.flatMap(({ header, aliases, likely = [], codes = [] }) => [
        ...[header.zh, ...aliases, ...likely],
        ...codes.flatMap((code) => [code.zh, code.en, code.en.toUpperCase(), ...code.aliases]),
      ]);
      return fc.constantFrom(...of);
    });
    const usual = fc.constantFrom(
      "序号",
      "单位",
      "村",
      "社区",
      "合计",
      "是",
      "否",
      "备注",
      "镇",
      "人数",
      "铜",
    );
    const unit = fc.constantFrom("", "", "", "（人）", "(万元)", "/个", "（含村）", "①", "（女）");
    const text = fc.tuple(fc.oneof(words, words, usual), unit).map((parts) => parts.join(""));
    const context = { units: districtUnits, reporter: district, period: "2019" };
    let count = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), fc.boolean(), (header, isDown) => {
        const grid = gridFrom([header, header.map(() => 3), header.map((_, at) => at + 1)]);
        const down = transpose(gridFrom(header.map((name) => [name, 3])));
        const out = ruledOut(isDown ? down : grid, context, () => true);
        count += out.length;
        expect(out.filter(({ found }) => found >= 2)).toEqual([]);
      }),
      tries(300),
    );
    expect(count).toBeGreaterThan(300);
  });
});
