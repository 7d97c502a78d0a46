import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { RegisterUnitView } from "../../api/register.ts";
import { areaWords, kindWords, levelWords, PARENT_NAME, registerColumns } from "../../register/words.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { cellText } from "../drawing/text.ts";

const columns = [
  { header: registerColumns.code[0], width: 16 },
  { header: registerColumns.name[0], width: 28 },
  { header: registerColumns.aliases[0], width: 28 },
  { header: registerColumns.kind[0], width: 12 },
  { header: registerColumns.level[0], width: 10 },
  { header: registerColumns.parent[0], width: 16 },
  { header: PARENT_NAME, width: 28 },
  { header: registerColumns.area[0], width: 14 },
  { header: registerColumns.from[0], width: 14 },
  { header: registerColumns.to[0], width: 14 },
] as const;

const header: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2F2F2" } },
  alignment: { horizontal: "center", vertical: "center" },
};
/** Text throughout: a code of twelve digits must not turn into 9.999E+11 when somebody edits it. */
const body: CellStyle = { numFmt: "@" };

/** The register as a table that can be changed and imported again. @param units in the register's order */
export async function writeRegisterWorkbook(units: readonly RegisterUnitView[]): Promise<Uint8Array> {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ header: text }, at) => {
    cells.set(`0,${at}`, { value: text, type: "string", style: header });
  });
  units.forEach((unit, index) => {
    const texts = [
      unit.code,
      unit.name,
      unit.aliases.join("、"),
      kindWords[unit.kind][0] ?? "",
      levelWords[unit.level][0] ?? "",
      unit.parent ?? "",
      names.get(unit.parent ?? "") ?? "",
      (unit.area ? areaWords.yes : areaWords.no)[0],
      unit.from ?? "",
      unit.to ?? "",
    ];
    texts.forEach((text, at) => {
      cells.set(`${index + 1},${at}`, {
        value: text === "" ? null : cellText(text),
        type: "string",
        style: body,
      });
    });
  });
  const last = columnLetters(columns.length - 1);
  const sheet: WriteSheet = {
    name: "单位登记册",
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${last}${units.length + 1}` },
    dataValidations: [
      list(kindWords, "D", units.length),
      list(levelWords, "E", units.length),
      list({ yes: areaWords.yes, no: areaWords.no }, "H", units.length),
    ],
  };
  return writeXlsx({ sheets: [sheet], properties: { title: "单位登记册", creator: "半边天统计" } });
}

/** Room for new rows below the units. */
const NEW_ROWS = 500;

function list(words: Readonly<Record<string, readonly string[]>>, column: string, units: number) {
  return {
    type: "list" as const,
    range: `${column}2:${column}${units + 1 + NEW_ROWS}`,
    values: Object.values(words).flatMap(([first]) => (first === undefined ? [] : [first])),
    allowBlank: true,
  };
}
