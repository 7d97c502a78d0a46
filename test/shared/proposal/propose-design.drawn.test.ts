import { describe, expect, it } from "vitest";
import type { DesignColumn } from "../../../shared/form/design/design.ts";
import { faultsOfDesign } from "../../../shared/form/design/design-faults.ts";
import { trialPeriod } from "../../../shared/proposal/across-of-sample.ts";
import { type Proposal, proposeDesign } from "../../../shared/proposal/propose-design.ts";
import { tryDesign } from "../../../shared/proposal/try-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../../shared/workbook/read/sheet-marks.ts";
import { drawnWorkbooks } from "../../support/drawn-workbook.ts";
import { reporter } from "../workbook/template/fill.ts";

const proposed = await Promise.all(
  drawnWorkbooks().map(async (workbook) => {
    const bytes = await workbook.bytes;
    const read = readWorkbook(bytes);
    const [grid] = read.ok ? read.sheets : [];
    const [marks] = read.ok ? readMarks(bytes, read.sheets) : [];
    if (grid === undefined || marks === undefined) throw new Error(`no sheet: ${workbook.says}`);
    const proposal = proposeDesign({ grid, ...marks, units: [] }, "own_drawn");
    if (proposal === undefined) throw new Error(`no header: ${workbook.says}`);
    return { ...workbook, grid, proposal };
  }),
);

function lineOf({ name, kind, unit, leaving, aggregation, codes, required, scale }: DesignColumn): string {
  const words = codes === undefined ? undefined : codes.map((code) => code.name).join("、");
  const decimals = kind === "count" && scale > 0 ? `${scale}位小数` : undefined;
  return [name, kind, unit, decimals, leaving, aggregation, words, required ? "必填" : undefined]
    .filter((part) => part !== undefined)
    .join(" ");
}

function formOf({ design }: Proposal): string {
  const day = design.columns.find(({ id }) => id === design.eventDate)?.name;
  return [design.rows, design.accumulation, ...(day === undefined ? [] : [day])].join(" ");
}

function acrossOf({ design }: Proposal): string {
  const { times = [], by, whole } = design.across ?? {};
  const list = design.columns.find(({ id }) => id === by)?.name;
  return [
    ...times,
    ...(list === undefined ? [] : [`by ${list}`]),
    ...(whole === undefined ? [] : [`whole ${whole}`]),
  ].join(" ");
}

describe.each(proposed)("$says", ({ proposal, grid, columns, rules, form, asks, across, left }) => {
  const { design } = proposal;

  it("becomes the form that it is", () => {
    expect(design.columns.map(lineOf)).toEqual(columns);
    expect(design.rules.map(({ expression }) => expression)).toEqual(rules);
    expect(formOf(proposal)).toBe(form);
    expect(acrossOf(proposal)).toBe(across);
    expect(proposal.table.across?.left.map(({ text, why }) => `${text} ${why}`) ?? []).toEqual(left);
    const called = new Map(design.columns.map(({ id, name }) => [id, name]));
    expect(proposal.asks.map(({ column, about }) => `${called.get(column)} ${about}`)).toEqual(asks);
  });

  it("is read again by that form, row for row, and nothing has to be asked or mended", () => {
    expect(faultsOfDesign(design)).toEqual([]);
    const tried = tryDesign(
      design,
      grid,
      reporter,
      [reporter],
      trialPeriod(proposal.table.across, "2026-03-15"),
    );
    const filled = proposal.table.columns.some(
      ({ at, cells }) => !proposal.aside.has(at) && cells.some((text) => text !== ""),
    );
    expect(tried.reading?.records.length ?? 0).toBe(filled ? proposal.table.rows.length : 0);
    expect(filled ? tried.reading?.questions : []).toEqual([]);
    expect(tried.findings.filter(({ severity }) => severity === "error" && filled)).toEqual([]);
  });
});
