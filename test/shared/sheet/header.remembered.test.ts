/** A sheet is laid under the forms once: whatever is asked of it then is what a sheet nobody looked at yet would say. */
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Grid } from "../../../shared/sheet/grid.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { identifySheet } from "../../../shared/sheet/read-sheet.ts";
import { district } from "../../support/register.ts";
import { sheetFixtures } from "../../support/sheet-fixture.ts";

const fixtures = sheetFixtures(resolve(import.meta.dirname, "../../fixtures/sheets"));

/** Without the grid, of which one is a copy. */
function said(grid: Grid, context: ReadContext) {
  const { table, ...rest } = identifySheet(grid, context);
  return table === undefined ? rest : { ...rest, table: { ...table, grid: table.grid.values } };
}

/** The same sheet for another period, register, reporter, with answers and without, and as a form that somebody chose. */
function readings(context: ReadContext): readonly ReadContext[] {
  const { period: _, confirmed: __, ...bare } = context;
  const [first] = context.forms;
  return [
    bare,
    context,
    { ...bare, period: "2018" },
    { ...bare, period: "2019-06", units: [] },
    { ...context, reporter: district },
    ...(first === undefined ? [] : [{ ...context, form: first.id }]),
    context,
  ];
}

it.each(fixtures.filter((_, at) => at % 6 === 0).map(({ name, ...fixture }) => [name, fixture] as const))(
  "what is remembered of a sheet holds for nothing else: %s",
  (_, { grid, context }) => {
    for (const one of readings(context)) expect(said(grid, one)).toEqual(said({ ...grid }, one));
  },
);
