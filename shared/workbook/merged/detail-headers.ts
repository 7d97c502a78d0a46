import { type Form, leavesWorkbook } from "../../form/form.ts";
import { headerDepth } from "../drawing/header-tree.ts";
import { headerPaths } from "../template/template-columns.ts";
import { DETAIL_ABOVE_HEADER } from "./layout.ts";

/** Headers of the form's columns that leave the workbook, from the top level down, as the form itself has them. */
export function detailPaths(form: Form): string[][] {
  return headerPaths(form)
    .filter(({ column }) => leavesWorkbook(column))
    .map(({ path }) => path.map((header) => header.replace(/^\*/, "")));
}

/** Rows above the first detail row. */
export function detailHeadRows(form: Form): number {
  return DETAIL_ABOVE_HEADER + headerDepth(detailPaths(form));
}
