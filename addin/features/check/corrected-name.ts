import { text } from "../../messages/index.ts";

/** 台账.xlsm → 台账（已更正）.xlsm; 台账.et → 台账（已更正）.xlsx: what was no such file becomes one. */
export function correctedName(workbookName: string, converted: boolean): string {
  return copyName(workbookName, converted, text.corrected.fileName);
}

/** 台账.xlsx → 台账（标记）.xlsx; what the copy before was called gives way. */
export function markedName(workbookName: string, converted: boolean): string {
  return copyName(workbookName, converted, text.marks.copyName);
}

/** 台账（标记）.xlsx → 台账（已去标记）.xlsx */
export function cleanName(workbookName: string, converted: boolean): string {
  return copyName(workbookName, converted, text.marks.cleanName);
}

export function problemRowsName(workbookName: string): string {
  return copyName(workbookName, true, (name) => text.marks.rowsName(name));
}

function copyName(
  workbookName: string,
  converted: boolean,
  named: (name: string, ending: string) => string,
): string {
  const [, name = workbookName, ending = ""] = /^(.+)(\.[a-z]{2,5})$/i.exec(workbookName) ?? [];
  const kept = !converted && /^\.xls[xm]$/i.test(ending) ? ending.toLowerCase() : ".xlsx";
  const marked = text.marks.copyName("", "");
  return named(name.endsWith(marked) && name !== marked ? name.slice(0, -marked.length) : name, kept);
}
