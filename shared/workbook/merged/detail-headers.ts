import { versionNames } from "../../form/across-versions.ts";
import type { Form } from "../../form/form.ts";
import { headerDepth } from "../drawing/header-tree.ts";
import { headerPaths } from "../template/template-columns.ts";
import { detailPlaces } from "./detail-columns.ts";
import { DETAIL_ABOVE_HEADER } from "./layout.ts";

/**
 * Headers of the columns that leave the workbook, from the top level down, as the form itself has them; those that only
 * older versions have stand below the names of these.
 * @param versions in rising order
 */
export function detailPaths(versions: readonly Form[]): string[][] {
  const newest = versions.at(-1)?.version;
  const paths = new Map(versions.map((form) => [form.version, headerPaths(form)]));
  return detailPlaces(versions).map(({ column, form: { version }, own }) => {
    const found = paths.get(version)?.find((each) => each.column === column)?.path ?? [];
    const path = found.map((header) => header.replace(/^\*/, ""));
    return version === newest ? path : [versionNames(own.keys()), ...path];
  });
}

/** Rows above the first detail row. */
export function detailHeadRows(versions: readonly Form[]): number {
  return DETAIL_ABOVE_HEADER + headerDepth(detailPaths(versions));
}
