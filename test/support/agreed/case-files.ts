/// <reference types="vite/client" />
/** Handed cases as Vite hands them on: also to workerd, which has no disk. */
import type { Grid } from "../../../shared/sheet/grid.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import lines from "../../fixtures/cases/cases.jsonl?raw";
import type { Case } from "../case-register.ts";

const files = import.meta.glob<string>("../../fixtures/cases/files/*.xlsx", {
  query: "?url&inline",
  import: "default",
});

/** @throws Error when there is no such case */
export function caseNamed(file: string): Case {
  const line = lines.split("\n").find((each) => each.includes(`"${file}"`));
  if (line === undefined) throw new Error(`no case ${file}`);
  return JSON.parse(line);
}

/** The case's first sheet. @throws Error when there is none, or it cannot be read */
export async function caseGrid(file: string): Promise<Grid> {
  const data = await files[`../../fixtures/cases/files/${file}`]?.();
  const base64 = data?.split(",")[1] ?? "";
  const workbook = readWorkbook(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  const [grid] = workbook.ok ? workbook.sheets : [];
  if (grid === undefined) throw new Error(`no case ${file}`);
  return grid;
}
