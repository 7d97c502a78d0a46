import { workbookBytes } from "../../../../support/workbooks.ts";
import type { AuthorisationRow } from "../row.ts";

/** Whole workbooks of other systems. */
export const workbookRows: readonly AuthorisationRow[] = [
  [
    "POST /api/check",
    async () => ({ body: await workbookBytes([{ name: "表", rows: [["测试"]] }]) }),
    "+++++ +++++ +++++",
  ],
];
