import { expect, it } from "vitest";
import { columnOf, type Form, isFigureColumn } from "../../../shared/form/form.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { entryUnit } from "../../../shared/sheet/measure.ts";
import { shown } from "../../../shared/sheet/read-cell.ts";
import { type CellValue, type Qualifier, qualifierOf } from "../../../shared/value.ts";
import { homeValues, publishedHomes } from "../../support/published-homes.ts";
import { district } from "../../support/register.ts";
import { gridFrom } from "../../support/sheet-text.ts";
import { bothSides, isError, reaches } from "./both-sides.ts";

const words: Readonly<Record<Qualifier, string>> = { over: "超过", about: "近", approx: "约" };

function cellOf(form: Form, id: string, value: CellValue): RawValue {
  const column = columnOf(form, id);
  if (!isFigureColumn(column)) return column.codes?.find(({ code }) => code === value)?.zh ?? String(value);
  const qualifier = qualifierOf(value as Parameters<typeof qualifierOf>[0]);
  const text = shown(value, { column, unit: entryUnit(column) });
  return qualifier === undefined ? Number(text) : `${words[qualifier]}${text}`;
}

/** A sheet of one row that holds a published figure with its codes, and no other column. */
function sheetOf(form: Form, values: Readonly<Record<string, CellValue>>) {
  const ids = Object.keys(values);
  return gridFrom([
    [form.title.zh],
    ["填报单位", ...ids.map((id) => columnOf(form, id).header.zh)],
    [district.name, ...Object.entries(values).map(([id, value]) => cellOf(form, id, value))],
  ]);
}

it("a published figure by itself is refused by both sides or by none, and never for figures that nobody published", () => {
  let read = 0;
  for (const home of publishedHomes()) {
    const { form, text } = home;
    const sides = bothSides(form, sheetOf(form, homeValues(home)));
    if (sides === undefined) continue;
    read += 1;
    const { own, server, taken } = sides;
    const blocks = own.some((finding) => isError(finding) && reaches(form, finding, sides));
    expect(!taken || server.some(isError), text).toBe(blocks);
    const missing = own.filter((finding) => isError(finding) && finding.code === "column_missing");
    expect(
      missing.filter(({ column = "" }) => isFigureColumn(columnOf(form, column))),
      text,
    ).toEqual([]);
  }
  expect(read).toBeGreaterThan(300);
});
