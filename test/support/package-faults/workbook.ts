import { childrenNamed, type XmlNode } from "../xml-tree.ts";
import { referenceFault } from "./references.ts";

export interface Named {
  readonly name: string;
  readonly part: string;
}

/** Sheets and defined names. */
export function workbookFaults(workbook: XmlNode, names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  const sheetIds = childrenNamed(childrenNamed(workbook, "sheets")[0], "sheet").map(
    ({ attributes }) => attributes.sheetId,
  );
  const defined = childrenNamed(childrenNamed(workbook, "definedNames")[0], "definedName");
  const keys = defined.map(
    ({ attributes }) => `${attributes.name?.toLowerCase()} ${attributes.localSheetId ?? ""}`,
  );
  return [
    ...(names.length === 0 ? ["no sheet"] : []),
    ...names
      .filter((name) => name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `${name}: not a sheet name`),
    ...names
      .filter((name, at) => lower.indexOf(name.toLowerCase()) !== at)
      .map((name) => `${name}: two sheets`),
    ...(new Set(sheetIds).size === sheetIds.length ? [] : ["two sheets of one sheetId"]),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `defined name ${key} twice`),
    ...defined.flatMap((node) => definedFaults(node, names)),
  ];
}

function definedFaults({ attributes, text }: XmlNode, names: readonly string[]): string[] {
  const { name = "", localSheetId } = attributes;
  const place = localSheetId === undefined ? 0 : Number(localSheetId);
  // A constant, as a stamp is, refers to no cell.
  const fault = /^(".*"|[\d.]+)$/s.test(text) ? "" : referenceFault(text, names);
  return [
    ...(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ? [] : [`${name}: not a defined name`]),
    ...(place >= 0 && place < names.length ? [] : [`defined name ${name}: no sheet ${localSheetId}`]),
    ...(fault === "" ? [] : [`defined name ${name}: ${fault}`]),
  ];
}
