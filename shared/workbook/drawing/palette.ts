import type { CellStyle } from "hucre/xlsx";
import type { Qualifier } from "../../value.ts";

/** Where a figure stands: in a unit's row, in a sub-total, or in the row of totals. */
export type Emphasis = "row" | "subtotal" | "total";

const textStyles = [
  "title",
  "line",
  "section",
  "header",
  "text",
  "centred",
  "muted",
  "mutedCentred",
  "dateTime",
  "date",
  "month",
  "year",
  "total",
  "subtotal",
  "indent1",
  "indent2",
  "indent3",
  "subtotal0",
  "subtotal1",
  "subtotal2",
  "subtotal3",
  "wrapped",
  "note",
  "link",
  "alarm",
  "caution",
] as const;
export type TextStyle = (typeof textStyles)[number];
export type FigureStyle = `figure ${number} ${Qualifier | "exact"} ${Emphasis}`;
export type StyleName = TextStyle | FigureStyle;

/** Most decimal places a figure is shown with: money of a 亿元 column. */
const MOST_DECIMALS = 10;

const thin = { style: "thin", color: { rgb: "FFB7B7B7" } } as const;
const border = { left: thin, right: thin, top: thin, bottom: thin } as const;
const totalFont = { name: "宋体", size: 11, bold: true } as const;
const totalFill = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2F2F2" } } as const;

const subtotalFill = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFAFAF2" } } as const;
const rowFont = { name: "宋体", size: 11 } as const;

const centred = { border, alignment: { horizontal: "center", vertical: "center" } } as const;

const muted = {
  border,
  font: { name: "宋体", size: 11, color: { rgb: "FF7F7F7F" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF7F7F7" } },
} as const;

/** Names of units as deep as they lie below the recipient's own. */
const indents = {
  indent1: indented(1),
  indent2: indented(2),
  indent3: indented(3),
  subtotal0: { ...indented(0), font: totalFont, fill: subtotalFill },
  subtotal1: { ...indented(1), font: totalFont, fill: subtotalFill },
  subtotal2: { ...indented(2), font: totalFont, fill: subtotalFill },
  subtotal3: { ...indented(3), font: totalFont, fill: subtotalFill },
} as const;

const styles: Readonly<Record<TextStyle, CellStyle>> = {
  title: {
    font: { name: "宋体", size: 16, bold: true },
    alignment: { horizontal: "center", vertical: "center" },
  },
  line: { alignment: { vertical: "center" } },
  section: { font: { name: "宋体", size: 12, bold: true }, alignment: { vertical: "center" } },
  header: {
    font: totalFont,
    border,
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFDCE6F1" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  text: { border, alignment: { vertical: "center" } },
  centred,
  muted: { ...muted, alignment: { vertical: "center" } },
  mutedCentred: { ...muted, alignment: { horizontal: "center", vertical: "center" } },
  dateTime: { border, numFmt: "yyyy-mm-dd hh:mm", alignment: { horizontal: "center", vertical: "center" } },
  date: { ...centred, numFmt: "yyyy-mm-dd" },
  month: { ...centred, numFmt: 'yyyy"年"m"月"' },
  year: { ...centred, numFmt: 'yyyy"年"' },
  ...indents,
  alarm: { ...centred, font: { ...rowFont, color: { rgb: "FFC00000" } }, fill: fillOf("FFFDECEA") },
  caution: { ...centred, fill: fillOf("FFFFF4D6") },
  wrapped: { border, alignment: { vertical: "center", wrapText: true } },
  note: { alignment: { vertical: "top", wrapText: true } },
  link: {
    border,
    alignment: { vertical: "center" },
    font: { ...rowFont, color: { rgb: "FF0563C1" }, underline: true },
  },
  subtotal: {
    border,
    font: totalFont,
    fill: subtotalFill,
    alignment: { horizontal: "center", vertical: "center" },
  },
  total: {
    border,
    font: totalFont,
    fill: totalFill,
    alignment: { horizontal: "center", vertical: "center" },
  },
};

const qualifiers = ["exact", "over", "about", "approx"] as const;

/** Every style that a cell of the workbook can have, by name. */
export const palette: ReadonlyMap<StyleName, CellStyle> = new Map<StyleName, CellStyle>([
  ...textStyles.map((name): [StyleName, CellStyle] => [name, styles[name]]),
  ...(["row", "subtotal", "total"] as const).flatMap((emphasis) =>
    qualifiers.flatMap((qualifier) =>
      Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals): [StyleName, CellStyle] => [
        `figure ${decimals} ${qualifier} ${emphasis}`,
        figureCell(decimals, qualifier, emphasis),
      ]),
    ),
  ),
]);

/** The style of a figure; 余, 近 and 约 are part of the number format, so the number stays a number. */
export function figureStyle(
  decimals: number,
  qualifier: Qualifier | undefined,
  emphasis: Emphasis,
): FigureStyle {
  const found = figureNames[emphasis][qualifier ?? "exact"][Math.min(decimals, MOST_DECIMALS)];
  if (found === undefined) throw new RangeError(`no style for ${decimals} decimals`);
  return found;
}

/** One text for each style, not one for each cell: a text that is known already is found by its address. */
const figureNames = byName(["row", "subtotal", "total"] as const, (emphasis) =>
  byName(qualifiers, (qualifier) =>
    Array.from(
      { length: MOST_DECIMALS + 1 },
      (_, decimals): FigureStyle => `figure ${decimals} ${qualifier} ${emphasis}`,
    ),
  ),
);

function byName<Name extends string, Value>(
  names: readonly Name[],
  made: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, made(name)])) as Record<Name, Value>;
}

export function numberFormat(decimals: number, qualifier: Qualifier | "exact"): string {
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  if (qualifier === "exact") return digits;
  return { over: `${digits}"余"`, about: `"近"${digits}`, approx: `"约"${digits}` }[qualifier];
}

function fillOf(rgb: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

function indented(indent: number): CellStyle {
  return { border, alignment: { horizontal: "left", vertical: "center", indent } };
}

function figureCell(decimals: number, qualifier: Qualifier | "exact", emphasis: Emphasis): CellStyle {
  return {
    border,
    numFmt: numberFormat(decimals, qualifier),
    alignment: { horizontal: "right", vertical: "center" },
    ...(emphasis === "row" ? {} : { font: totalFont, fill: emphasis === "total" ? totalFill : subtotalFill }),
  };
}
