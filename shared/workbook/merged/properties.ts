import type { Merge } from "./merge.ts";
import { utcText } from "./moment.ts";
import { cellText, escapeXml } from "./text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** docProps/core.xml and docProps/app.xml: who made the workbook, when (from the merge, not from a clock), with what. */
export function documentProperties(merge: Merge, title: string): ReadonlyMap<string, string> {
  const made = utcText(merge.madeAt);
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return new Map([
    [
      "docProps/core.xml",
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(merge.madeBy)}</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`,
    ],
    [
      "docProps/app.xml",
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xmlText(merge.software)}</Application><Company>${xmlText(merge.recipient)}</Company></Properties>`,
    ],
  ]);
}

function xmlText(text: string): string {
  return escapeXml(cellText(text));
}
