/** Where records stand on the sheet that was sent. */

import type { SentPlace } from "../../../shared/sheet/sent-layout.ts";

const nameOf = ({ kind, name }: SentPlace): string =>
  kind === "row" ? `第${name}行` : kind === "column" ? `${name}列` : name;

/** "第8行"; where names run down the sheet "E列" or "E4"; of several sheets "第2张表第8行". */
export const line = (at: SentPlace): string =>
  `${at.nth === undefined ? "" : `第${at.nth}张表`}${nameOf(at)}`;

/** "第4、5行", "E、F列". */
export function linesText(lines: readonly SentPlace[]): string {
  const names = lines.map(({ name }) => name).join("、");
  const alike = (kind: SentPlace["kind"]) =>
    lines.every((each) => each.kind === kind && each.nth === undefined);
  if (alike("row")) return `第${names}行`;
  return alike("column") ? `${names}列` : lines.map(line).join("、");
}
