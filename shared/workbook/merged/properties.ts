import { utcText } from "../drawing/moment.ts";
import { cellText, escapeXml } from "../drawing/text.ts";
import type { Merge } from "./merge.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * docProps/core.xml and docProps/app.xml: which unit's totals, and of when: the time of the newest version, so that
 * two downloads of the same data do not differ. Without any version there is no time.
 */
export function documentProperties(merge: Merge): ReadonlyMap<string, string> {
  const newest = merge.forms
    .flatMap(({ submissions }) => submissions.map(({ submittedAt }) => utcText(submittedAt)))
    .reduce((latest, time) => (time > latest ? time : latest), "");
  const time = (name: string) =>
    newest === "" ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${newest}</dcterms:${name}>`;
  const recipient = xmlText(merge.recipient);
  return new Map([
    [
      "docProps/core.xml",
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${recipient}汇总表</dc:title><dc:creator>${recipient}</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`,
    ],
    [
      "docProps/app.xml",
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xmlText(merge.software)}</Application><Company>${recipient}</Company></Properties>`,
    ],
  ]);
}

function xmlText(text: string): string {
  return escapeXml(cellText(text));
}
