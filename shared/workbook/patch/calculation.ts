import type { PartText } from "./part-text.ts";
import { attributeAt, type Edit, prefixAt, tagCursor } from "./xml-tags.ts";

/** What stands before `calcPr` in a workbook (ECMA-376 18.2.27), the last of these that is there. */
const BEFORE = new Set(["sheets", "functionGroups", "externalReferences", "definedNames"]);

/** Asks that everything is calculated when the workbook is opened. */
export function calculationEdits({ xml }: PartText): Edit[] {
  const tags = tagCursor(xml);
  let place = 0;
  let prefix = "";
  while (tags.next()) {
    if (tags.depth === 0 && !tags.closing) prefix = prefixAt(xml, tags.from);
    if (tags.depth !== 1) continue;
    if (tags.name === "calcPr" && !tags.closing) return asked(xml, tags.from, tags.to);
    if (BEFORE.has(tags.name)) place = tags.to;
  }
  return place === 0 ? [] : [{ from: place, to: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
}

function asked(xml: string, from: number, to: number): Edit[] {
  const said = attributeAt(xml, from, to, "fullCalcOnLoad");
  if (said === undefined) {
    const end = xml.charAt(to - 2) === "/" ? to - 2 : to - 1;
    return [{ from: end, to: end, text: `${/\s/.test(xml.charAt(end - 1)) ? "" : " "}fullCalcOnLoad="1"` }];
  }
  if (said.value === "1" || said.value === "true") return [];
  return [{ from: said.from, to: said.to, text: ' fullCalcOnLoad="1"' }];
}
