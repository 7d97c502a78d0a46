import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { districtWorkbooks } from "../../../../../worker/local/demonstration/district-workbooks.ts";
import { published } from "../../../../../worker/local/demonstration/published/index.ts";
import { drawWorkbook } from "../../../../../worker/local/demonstration/sheets/draw.ts";
import { layouts } from "../../../../../worker/local/demonstration/sheets/layouts/index.ts";
import { loginOf, publishedFigures } from "../../../../support/published-figures.ts";

const forms = Object.keys(published);

/** What a source says against itself: one figure of the 373. */
const unsent = Object.values(published)
  .flat()
  .filter((row) => row.unsent !== undefined)
  .flatMap(({ unit, figures }) => Object.values(figures).map(([text]) => [unit, text] as const));

interface Typed {
  readonly value: number;
  readonly qualifier: string;
}

function typed(cell: string | number): Typed {
  const [, prefix, digits, suffix] = /^([近约]?)([\d.]+)(余|以上)?$/.exec(String(cell)) ?? [];
  const qualifier =
    suffix !== undefined ? "over" : prefix === "近" ? "about" : prefix === "约" ? "approx" : "exact";
  return { value: Number(digits), qualifier };
}

/** Every figure in every unit's workbook, as an independent library reads it. */
async function figuresInWorkbooks() {
  const found: {
    login: string;
    form: string;
    text: string;
    codes: Readonly<Record<string, string>>;
    typed: Typed;
    column: string;
  }[] = [];
  for (const plan of districtWorkbooks()) {
    const workbook = read(await drawWorkbook(plan), { dense: true });
    for (const [form, rows] of Object.entries(published)) {
      const source = rows.filter((row) => row.unit === plan.unit && row.unsent === undefined);
      const layout = layouts[form]?.[plan.unit];
      if (layout === undefined) continue;
      const sheet = workbook.Sheets[layout.sheet];
      const grid = utils.sheet_to_json<(string | number)[]>(sheet ?? {}, { header: 1, raw: true });
      for (const [index, row] of source.entries()) {
        const cells = grid.filter(
          (candidate) => candidate[0] === index + 1 && candidate.at(-1) === row.remark,
        );
        expect(cells).toHaveLength(1);
        for (const [column, [text, , ...again]] of Object.entries(row.figures)) {
          const at = layout.columns.findIndex((candidate) => candidate.column === column);
          const cell = typed(cells[0]?.[at] ?? "");
          const value = layout.columns[at]?.inYuan === true ? cell.value / 10_000 : cell.value;
          for (const words of [text, ...again]) {
            found.push({
              login: plan.unit,
              form,
              text: words,
              codes: row.codes,
              column,
              typed: { ...cell, value },
            });
          }
        }
      }
    }
  }
  return found;
}

describe("the demonstration's workbooks", async () => {
  const found = await figuresInWorkbooks();

  it.each(publishedFigures(forms))("hold $org $text once, with value and qualifier", (figure) => {
    const login = loginOf(figure.org);
    const here = found.filter(
      (candidate) =>
        candidate.login === login && candidate.form === figure.form && candidate.text === figure.text,
    );
    if (unsent.some(([unit, text]) => unit === login && text === figure.text)) {
      expect(figure.breakdown).toContain("非公企业");
      expect(here).toEqual([]);
      return;
    }
    const inWan = figure.unit === "元" ? figure.value / 10_000 : figure.value;
    expect(here.map((candidate) => candidate.typed)).toEqual([{ value: inWan, qualifier: figure.qualifier }]);
  });

  it("leave out one figure alone", () => {
    expect(unsent).toEqual([["daxing", "建立非公企业妇女组织"]]);
  });

  it("hold nothing that was not published", () => {
    const known = new Set(
      publishedFigures(forms).map((figure) => `${loginOf(figure.org)} ${figure.form} ${figure.text}`),
    );
    expect(found.filter(({ login, form, text }) => !known.has(`${login} ${form} ${text}`))).toEqual([]);
  });
});
