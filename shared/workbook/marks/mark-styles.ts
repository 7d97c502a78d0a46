/** What marks need of the styles of a workbook, put behind all that is there; and the way back. */
import type { Severity } from "../../form/form.ts";
import type { PartText } from "../patch/part-text.ts";
import type { Edit } from "../patch/xml-tags.ts";
import { looks } from "./coloured-cells.ts";
import {
  appended,
  childrenOf,
  closedAgain,
  countEdit,
  type ElementSpan,
  placeAfter,
  type RootSpan,
  removed,
  rootOf,
} from "./elements.ts";
import { memory, severities } from "./signs.ts";

export interface MarkStyles {
  /** Places of the conditional formats. */
  readonly formats: Readonly<Record<Severity, number>>;
  /** Places of the formats of cells in the list; undefined where the workbook's styles have no room for any. */
  readonly list: ListStyles | undefined;
}

export interface ListStyles {
  readonly text: number;
  readonly head: number;
  readonly link: number;
}

/** What stands before `dxfs` (ECMA-376 18.8.39). */
const BEFORE = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"]);

/** For a workbook that has no styles. */
export const plainStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function formatXml(prefix: string): string {
  return severities
    .map((severity) => {
      const { fill, bold, underline } = looks[severity];
      const font = `${bold ? `<${prefix}b/>` : ""}${underline ? `<${prefix}u/>` : ""}`;
      const colour = `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="FF${fill.slice(1)}"/></${prefix}patternFill></${prefix}fill>`;
      return `<${prefix}dxf>${font === "" ? "" : `<${prefix}font>${font}</${prefix}font>`}${colour}</${prefix}dxf>`;
    })
    .join("");
}

/** @returns how the styles change, what they hold then, and what has to be remembered of how they were */
export function styleEdits(
  part: PartText,
): { edits: Edit[]; styles: MarkStyles; remember: string } | undefined {
  const { xml } = part;
  const root = rootOf(xml);
  if (root === undefined) return undefined;
  const { prefix } = root;
  const list = listStyles(part, root);
  const formats = find(root, "dxfs");
  const text = formatXml(prefix);
  const at = placeAfter(root, BEFORE);
  const edits =
    formats === undefined
      ? [{ from: at, to: at, text: `<${prefix}dxfs count="${severities.length}">${text}</${prefix}dxfs>` }]
      : appended(xml, formats, text, severities.length);
  const first = formats === undefined ? 0 : childrenOf(xml, formats).length;
  return {
    edits: [...edits, ...(list?.edits ?? [])],
    styles: {
      formats: { information: first, warning: first + 1, error: first + 2 },
      list: list?.styles,
    },
    remember: formats === undefined ? memory.noFormats : formats.empty ? memory.emptyFormats : "",
  };
}

interface ListPieces {
  readonly fonts: string;
  readonly fills: string;
  readonly xfs: string;
}

/** @param fonts @param fills how many there are before ours */
function listPieces(part: PartText, root: RootSpan, fonts: number, fills: number): ListPieces {
  const { prefix: p } = root;
  const own = find(root, "fonts");
  const base = own === undefined ? undefined : childrenOf(part.xml, own)[0];
  const name = base === undefined ? "" : pieceOf(part.xml, base, "name");
  const size = base === undefined ? "" : pieceOf(part.xml, base, "sz");
  const xf = (font: number, fill: number, wrap: boolean): string =>
    `<${p}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" applyFont="1" applyFill="1" applyAlignment="1">` +
    `<${p}alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/></${p}xf>`;
  return {
    fonts: `<${p}font><${p}b/>${size}${name}</${p}font><${p}font><${p}u/>${size}<${p}color rgb="FF0563C1"/>${name}</${p}font>`,
    fills: `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFF2F2F2"/></${p}patternFill></${p}fill>`,
    xfs: xf(0, 0, true) + xf(fonts, fills, true) + xf(fonts + 1, 0, false),
  };
}

function pieceOf(xml: string, element: ElementSpan, name: string): string {
  const piece = childrenOf(xml, element).find((child) => child.name === name);
  return piece === undefined ? "" : xml.slice(piece.from, piece.to);
}

function listStyles(part: PartText, root: RootSpan): { edits: Edit[]; styles: ListStyles } | undefined {
  const { xml } = part;
  const [fonts, fills, xfs] = [find(root, "fonts"), find(root, "fills"), find(root, "cellXfs")];
  if (fonts === undefined || fills === undefined || xfs === undefined) return undefined;
  const [fontCount, fillCount, first] = [fonts, fills, xfs].map((list) => childrenOf(xml, list).length);
  if (!fontCount || !fillCount || !first) return undefined;
  const pieces = listPieces(part, root, fontCount, fillCount);
  return {
    edits: [
      ...appended(xml, fonts, pieces.fonts, 2),
      ...appended(xml, fills, pieces.fills, 1),
      ...appended(xml, xfs, pieces.xfs, 3),
    ],
    styles: { text: first, head: first + 1, link: first + 2 },
  };
}

/** Takes off what marking has put in, where it still stands as it was put; no cell of her own uses any of it. */
export function unstyleEdits(part: PartText, remembered: string): Edit[] {
  const { xml } = part;
  const root = rootOf(xml);
  if (root === undefined) return [];
  const [fonts, fills, xfs] = [find(root, "fonts"), find(root, "fills"), find(root, "cellXfs")];
  const counts = [fonts, fills].map((list) => (list === undefined ? 0 : childrenOf(xml, list).length));
  const pieces = listPieces(part, root, (counts[0] ?? 0) - 2, (counts[1] ?? 0) - 1);
  const list = [
    tailOff(xml, fonts, pieces.fonts, 2),
    tailOff(xml, fills, pieces.fills, 1),
    tailOff(xml, xfs, pieces.xfs, 3),
  ];
  // They name each other: all or none.
  const whole = list.every((edits) => edits.length > 0) ? list.flat() : [];
  return [...formatsOff(xml, root, remembered), ...whole];
}

function formatsOff(xml: string, root: RootSpan, remembered: string): Edit[] {
  const formats = find(root, "dxfs");
  const edits = tailOff(xml, formats, formatXml(root.prefix), severities.length);
  if (formats === undefined || edits.length === 0) return [];
  const left = childrenOf(xml, formats).length - severities.length;
  if (left === 0 && remembered.includes(memory.noFormats)) return [removed(formats)];
  if (left === 0 && remembered.includes(memory.emptyFormats)) {
    return [
      ...closedAgain({ ...formats, end: formats.inside }),
      ...countEdit(xml, formats, -severities.length),
    ];
  }
  return edits;
}

function tailOff(xml: string, list: ElementSpan | undefined, tail: string, count: number): Edit[] {
  if (list === undefined || list.empty || !xml.slice(list.inside, list.end).endsWith(tail)) return [];
  return [removed({ from: list.end - tail.length, to: list.end }), ...countEdit(xml, list, -count)];
}

function find(root: RootSpan, name: string): ElementSpan | undefined {
  return root.children.find((child) => child.name === name);
}
