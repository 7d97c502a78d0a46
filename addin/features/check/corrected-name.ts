import { text } from "../../messages/index.ts";

/** 台账.xlsm → 台账（已更正）.xlsm; what was no such file becomes one. */
export function correctedName(workbookName: string): string {
  const [, name = workbookName, ending = ".xlsx"] = /^(.+)(\.xls[xm])$/i.exec(workbookName) ?? [];
  return text.corrected.fileName(name, ending.toLowerCase());
}
