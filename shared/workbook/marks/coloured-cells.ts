/** Marks over cells: conditional formats that always hold. The cells themselves, and how they look, stay as they are. */
import type { Severity } from "../../form/form.ts";
import { type Area, cellAddress } from "../../sheet/grid.ts";
import { escapeText, type PartText } from "../patch/part-text.ts";
import type { Edit } from "../patch/xml-tags.ts";
import { attributeOf, childrenOf, placeAfter, type RootSpan, removed } from "./elements.ts";
import { formulaOf, isOurFormula, severities } from "./signs.ts";

/** Colour and, for whoever does not see it, type. */
export const looks: Readonly<Record<Severity, { fill: string; bold: boolean; underline: boolean }>> = {
  error: { fill: "#FFC7CE", bold: true, underline: false },
  warning: { fill: "#FFEB9C", bold: false, underline: true },
  information: { fill: "#DDEBF7", bold: false, underline: false },
};

/** By row and column, the gravest that is said of the cell. */
export type ColouredCells = ReadonlyMap<number, ReadonlyMap<number, Severity>>;

/** Excel itself writes no longer lists of areas. */
const LONGEST_LIST = 8_000;

/** What stands before conditional formats in a worksheet (ECMA-376 18.3.1.99). */
const BEFORE = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** @param formats places of the formats in the styles, by severity */
export function colourEdits(
  { xml, encode }: PartText,
  root: RootSpan,
  cells: ColouredCells,
  formats: Readonly<Record<Severity, number>>,
): Edit[] {
  const text = colourXml(cells, formats, root.prefix, lastPriority(xml, root));
  const at = placeAfter(root, BEFORE);
  return text === "" ? [] : [{ from: at, to: at, text: encode(text) }];
}

export function colourXml(
  cells: ColouredCells,
  formats: Readonly<Record<Severity, number>>,
  prefix: string,
  priority: number,
): string {
  let place = priority;
  const texts = severities.flatMap((severity) =>
    listsOf(cells, severity).map((list) => {
      place += 1;
      const rule = `<${prefix}cfRule type="expression" dxfId="${formats[severity]}" priority="${place}">`;
      const formula = `<${prefix}formula>${escapeText(formulaOf(severity))}</${prefix}formula></${prefix}cfRule>`;
      return `<${prefix}conditionalFormatting sqref="${list}">${rule}${formula}</${prefix}conditionalFormatting>`;
    }),
  );
  return texts.join("");
}

/** Ours come behind those that the sheet has: a colour of her own that holds stays to be seen. */
function lastPriority(xml: string, { children }: RootSpan): number {
  let last = 0;
  for (const { name, from, to } of children) {
    if (name !== "conditionalFormatting" && name !== "extLst") continue;
    for (const [, said] of xml.slice(from, to).matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g)) {
      last = Math.max(last, Number(said));
    }
  }
  return last;
}

/** Addresses of the cells, those below each other as one area, in lists that are not too long. */
function listsOf(cells: ColouredCells, severity: Severity): string[] {
  const columns = new Map<number, Area[]>();
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    for (const [column, own] of cells.get(row) ?? []) {
      if (own !== severity) continue;
      const areas = columns.get(column) ?? [];
      columns.set(column, areas);
      const last = areas.at(-1);
      if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
      else areas.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  const lists: string[] = [];
  for (const { top, bottom, left } of [...columns.values()].flat()) {
    const first = cellAddress(top, left);
    const address = top === bottom ? first : `${first}:${cellAddress(bottom, left)}`;
    const list = lists.at(-1);
    if (list !== undefined && list.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${list} ${address}`;
    else lists.push(address);
  }
  return lists;
}

/** Takes our conditional formats off, and no others; also where another program has put them together with others. */
export function uncolourEdits({ xml, decode }: PartText, root: RootSpan): Edit[] {
  return root.children.flatMap((element) => {
    if (element.name !== "conditionalFormatting") return [];
    const rules = childrenOf(xml, element).filter(({ name }) => name === "cfRule");
    const ours = rules.filter(
      (rule) =>
        attributeOf(xml, rule, "type") === "expression" &&
        childrenOf(xml, rule).some(
          ({ name, inside, end }) => name === "formula" && isOurFormula(decode(xml.slice(inside, end))),
        ),
    );
    if (ours.length === 0) return [];
    return ours.length === rules.length ? [removed(element)] : ours.map(removed);
  });
}
