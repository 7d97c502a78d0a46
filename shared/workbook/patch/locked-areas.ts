import type { Area } from "../../sheet/grid.ts";
import type { Package } from "./package.ts";
import type { LeftReason } from "./patch-result.ts";
import { areaOf } from "./sheet-scan.ts";
import { attributeAt, tagCursor } from "./xml-tags.ts";

/** Cells of a sheet whose content another part says as well; the two must agree, or Excel repairs the file. */
export interface LockedArea {
  readonly area: Area;
  readonly reason: LeftReason;
}

/** @param key of the worksheet's part */
export function lockedAreas(container: Package, key: string): LockedArea[] {
  return container.relationships(key).flatMap(({ type, target }) => {
    if (type === "table") return tableAreas(container, target);
    return type === "pivotTable" ? pivotAreas(container, target) : [];
  });
}

/** Headings, which are the names of its columns, and totals, which it computes. */
function tableAreas(container: Package, key: string): LockedArea[] {
  const root = rootOf(container, key, "table");
  const area = areaOf(root("ref") ?? "");
  if (area === undefined) return [];
  const heads = Number(root("headerRowCount") ?? 1);
  const totals = Number(root("totalsRowCount") ?? 0);
  return [
    { area: { ...area, bottom: area.top + heads - 1 }, reason: "table" },
    { area: { ...area, top: area.bottom - totals + 1 }, reason: "table" },
  ];
}

function pivotAreas(container: Package, key: string): LockedArea[] {
  const area = areaOf(rootOf(container, key, "location")("ref") ?? "");
  return area === undefined ? [] : [{ area, reason: "pivot" }];
}

/** Attributes of the first element of the name. */
function rootOf(container: Package, key: string, name: string): (attribute: string) => string | undefined {
  const part = container.part(key);
  if (part === undefined) return () => undefined;
  const tags = tagCursor(part.xml);
  while (tags.next()) {
    if (tags.closing || tags.name !== name) continue;
    const { from, to } = tags;
    return (attribute) => attributeAt(part.xml, from, to, attribute)?.value;
  }
  return () => undefined;
}
