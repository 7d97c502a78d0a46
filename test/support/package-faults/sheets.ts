import { childrenNamed, nodesNamed, type XmlNode } from "../xml-tree.ts";
import { type Area, areaOf, columnIndex, foreignReferences, referenceFault } from "./references.ts";
import type { StyleCounts } from "./styles.ts";

/** Children of `worksheet` in the order that ECMA-376 gives them (CT_Worksheet). */
const order = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");
const repeatable = ["conditionalFormatting"];
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
const LINK_LIMIT = 65_530;
const cellTypes = [undefined, "b", "d", "e", "inlineStr", "n", "s", "str"];

interface Known {
  readonly names: readonly string[];
  readonly counts: StyleCounts;
  readonly strings: number;
}

export function sheetFaults(part: string, sheet: XmlNode, known: Known): string[] {
  return [
    ...orderFaults(sheet),
    ...cellFaults(sheet, known),
    ...sharedFaults(sheet),
    ...mergeFaults(sheet),
    ...linkFaults(sheet, known),
    ...columnFaults(sheet),
    ...breakFaults(sheet),
    ...nodesNamed(sheet, "cfRule")
      .filter(
        ({ attributes }) => attributes.dxfId !== undefined && Number(attributes.dxfId) >= known.counts.dxfs,
      )
      .map(({ attributes }) => `no format ${attributes.dxfId} of a condition`),
    ...["autoFilter", "dimension", "conditionalFormatting", "dataValidation"].flatMap((name) =>
      nodesNamed(sheet, name)
        .flatMap(({ attributes }) => (attributes.ref ?? attributes.sqref ?? "").split(" "))
        .filter((area) => areaOf(area) === undefined)
        .map((area) => `${name}: ${area} is no area`),
    ),
  ].map((fault) => `${part}: ${fault}`);
}

function orderFaults({ children }: XmlNode): string[] {
  const places = children.map(({ name }) => order.indexOf(name));
  return children.flatMap(({ name }, at) => {
    const place = places[at] ?? -1;
    if (place < 0) return [`${name} is no part of a worksheet`];
    const before = places[at - 1] ?? -1;
    if (place < before) return [`${name} stands too late`];
    return place === before && !repeatable.includes(name) ? [`${name} stands twice`] : [];
  });
}

function cellFaults(sheet: XmlNode, { names, counts, strings }: Known): string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of childrenNamed(childrenNamed(sheet, "sheetData")[0], "row")) {
    const number = Number(row.attributes.r);
    if (!(number > lastRow)) faults.push(`row ${row.attributes.r} stands behind row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const { r = "", s = "0", t } = cell.attributes;
      const [, letters = "", digits] = /^([A-Z]{1,3})(\d+)$/.exec(r) ?? [];
      const column = columnIndex(letters);
      if (Number(digits) !== number) faults.push(`${r} stands in row ${number}`);
      if (column <= lastColumn) faults.push(`${r} stands out of turn`);
      lastColumn = column;
      if (!(Number(s) < counts.cellXfs)) faults.push(`${r}: no style ${s}`);
      faults.push(...contentFaults(cell, r, t, names, strings));
    }
  }
  return faults;
}

function contentFaults(
  cell: XmlNode,
  r: string,
  t: string | undefined,
  names: readonly string[],
  strings: number,
): string[] {
  const value = childrenNamed(cell, "v")[0]?.text;
  const formula = childrenNamed(cell, "f")[0]?.text ?? "";
  const text = nodesNamed(cell, "t")
    .map((node) => node.text)
    .join("");
  return [
    ...(cellTypes.includes(t) ? [] : [`${r}: no type ${t}`]),
    ...(t === "s" && !(Number(value) < strings) ? [`${r}: no shared string ${value}`] : []),
    ...((t === undefined || t === "n") && value !== undefined && !Number.isFinite(Number(value || Number.NaN))
      ? [`${r}: ${value} is no number`]
      : []),
    ...(text.length > TEXT_LIMIT ? [`${r}: ${text.length} characters`] : []),
    ...(formula.length > FORMULA_LIMIT ? [`${r}: a formula of ${formula.length} characters`] : []),
    ...(formula.startsWith("=") ? [`${r}: the formula begins with =`] : []),
    ...foreignReferences(formula)
      .map((reference) => referenceFault(reference, names))
      .filter((fault) => fault !== "")
      .map((fault) => `${r}: ${fault}`),
  ];
}

/** A formula that shares another's text follows it. */
function sharedFaults(sheet: XmlNode): string[] {
  const masters = new Set<string>();
  return nodesNamed(sheet, "f")
    .filter(({ attributes }) => attributes.t === "shared")
    .flatMap(({ attributes, text }) => {
      const { si = "", ref } = attributes;
      if (text !== "" && ref !== undefined) masters.add(si);
      return masters.has(si) ? [] : [`shared formula ${si} has no text`];
    });
}

function mergeFaults(sheet: XmlNode): string[] {
  const merges = nodesNamed(sheet, "mergeCell").map(({ attributes }) => attributes.ref ?? "");
  const areas = merges.map(areaOf);
  // In order of their rows, a merge meets only those that begin before it ends.
  const sorted = areas.filter((area) => area !== undefined).sort((a, b) => a.top - b.top);
  const overlaps = sorted.some((area, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.top > area.bottom) return false;
      if (meets(area, other)) return true;
    }
    return false;
  });
  return [
    ...merges
      .filter((_ref, at) => {
        const area = areas[at];
        return area === undefined || (area.top === area.bottom && area.left === area.right);
      })
      .map((ref) => `${ref} is nothing to merge`),
    ...(overlaps ? ["merged cells overlap"] : []),
  ];
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function linkFaults(sheet: XmlNode, { names }: Known): string[] {
  const links = nodesNamed(sheet, "hyperlink").map(({ attributes }) => attributes);
  return [
    ...(links.length > LINK_LIMIT ? [`${links.length} links`] : []),
    ...links.filter(({ ref = "" }) => areaOf(ref) === undefined).map(({ ref }) => `link from ${ref}`),
    ...links.flatMap(({ location }) => {
      const fault = location === undefined ? "" : referenceFault(location, names);
      return fault === "" ? [] : [`link: ${fault}`];
    }),
  ];
}

function columnFaults(sheet: XmlNode): string[] {
  let last = 0;
  return nodesNamed(sheet, "col").flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes.min), Number(attributes.max)];
    const wrong = !(min > last && max >= min && max <= 16_384);
    last = max;
    return wrong ? [`columns ${attributes.min} to ${attributes.max}`] : [];
  });
}

function breakFaults(sheet: XmlNode): string[] {
  return ["rowBreaks", "colBreaks"].flatMap((list) =>
    childrenNamed(sheet, list)
      .filter(({ attributes, children }) => Number(attributes.count ?? 0) !== children.length)
      .map(() => `${list} are not as many as they say`),
  );
}
