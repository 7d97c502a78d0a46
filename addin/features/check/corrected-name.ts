import { text } from "../../messages/index.ts";

/** 台账.xlsm → 台账（已更正）.xlsm; 台账.et → 台账（已更正）.xlsx: what was no such file becomes one. */
export function correctedName(workbookName: string, converted: boolean): string {
  const [, name = workbookName, ending = ""] = /^(.+)(\.[a-z]{2,5})$/i.exec(workbookName) ?? [];
  const kept = !converted && /^\.xls[xm]$/i.test(ending) ? ending.toLowerCase() : ".xlsx";
  return text.corrected.fileName(name, kept);
}
