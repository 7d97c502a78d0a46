import fc from "fast-check";
import { expect, test } from "vitest";
import { dependants, type FormulaNode } from "../../../../shared/workbook/patch/dependants.ts";
import { tries } from "../../../support/properties.ts";

const area = fc.record({
  sheet: fc.nat({ max: 1 }),
  top: fc.nat({ max: 150 }),
  left: fc.nat({ max: 3 }),
  height: fc.constantFrom(0, 0, 2, 90),
  width: fc.nat({ max: 2 }),
});
type Drawn = { sheet: number; top: number; left: number; height: number; width: number };
const areaOf = ({ top, left, height, width }: Drawn) => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
});
const nodes = fc.array(
  fc.record({
    sheet: fc.nat({ max: 1 }),
    row: fc.nat({ max: 150 }),
    column: fc.nat({ max: 3 }),
    reads: fc.array(area, { maxLength: 2 }),
    open: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 40 },
);

test("are the same that a slow look over all of them finds", () => {
  fc.assert(
    fc.property(nodes, fc.array(area, { minLength: 1, maxLength: 3 }), (drawn, changed) => {
      const formulas: FormulaNode[] = drawn.map(({ sheet, row, column, reads, open }) => ({
        sheet,
        open,
        area: { top: row, left: column, bottom: row, right: column },
        references: reads.map((read) => ({ ...areaOf(read), sheet: undefined, at: read.sheet })),
      }));
      const changes = changed.map((one) => ({ sheet: one.sheet, area: areaOf(one) }));
      const slow = new Set(formulas.flatMap(({ open }, index) => (open ? [index] : [])));
      for (let size = -1; size !== slow.size; ) {
        size = slow.size;
        const dirty = [...changes, ...[...slow].flatMap((index) => formulas[index] ?? [])];
        formulas.forEach(({ references }, index) => {
          const hit = references.some((read) =>
            dirty.some(
              ({ sheet, area: other }) =>
                sheet === read.at &&
                read.top <= other.bottom &&
                read.bottom >= other.top &&
                read.left <= other.right &&
                read.right >= other.left,
            ),
          );
          if (hit) slow.add(index);
        });
      }
      expect([...dependants(formulas, changes)].sort((a, b) => a - b)).toEqual(
        [...slow].sort((a, b) => a - b),
      );
    }),
    tries(300),
  );
});
