/** Columns that a sheet need not have, but whose figures are missed: said once, as nobody sees what is not there. */

import type { Notice } from "../finding/notice.ts";
import { awaitedColumns } from "../form/awaited-columns.ts";
import type { Column, Form } from "../form/form.ts";
import type { HeaderMatch } from "./header.ts";
import type { Table } from "./locate-table.ts";
import type { ReadContext } from "./read-context.ts";
import { structure } from "./sheet-notices.ts";

/** What the template of another version could not have a column for yet; else what the sheet has no column for. */
export function lackingNotices({ header }: Table, { stamped, versionBefore }: ReadContext): Notice[] {
  const { form } = header;
  if (stamped?.id === form.id) return templateNotices(header, stamped);
  const before = versionBefore?.(form);
  const known = new Set(before?.columns.map(({ id }) => id));
  const lacking = awaitedColumns(form, before, (column) => isLacking(header, column));
  // What is new is said by itself: whoever keeps a sheet knows it by her last report.
  const added = lacking.filter(({ id }) => before !== undefined && !known.has(id));
  return [
    ...notice(added, form.version),
    ...notice(
      lacking.filter((column) => !added.includes(column)),
      0,
    ),
  ];
}

/** @param version the one in which they are new; 0: in none */
function notice(columns: readonly Column[], version: number): Notice[] {
  if (columns.length === 0) return [];
  const params = { headers: columns.map(({ header }) => header.zh).join("”“"), version };
  return [structure(version === 0 ? "lacking" : "lacking_new", "information", "columns_lacking", { params })];
}

/** Not asked about otherwise either: as a column that must be there, or as what holds for the whole sheet. */
function isLacking(
  { matched, missing, groups, given, proposed, titled, assignment }: HeaderMatch,
  { id }: Column,
) {
  return !(
    matched.some(({ column }) => column.id === id) ||
    missing.some((column) => column.id === id) ||
    groups.some(({ codes }) => id in codes) ||
    [given, proposed, titled, assignment?.constants ?? {}].some(
      (constants) => constants !== undefined && id in constants,
    )
  );
}

function templateNotices({ form, matched }: HeaderMatch, stamped: Form): Notice[] {
  if (stamped.version === form.version) return [];
  const known = new Set([...stamped.columns.map(({ id }) => id), ...matched.map(({ column }) => column.id)]);
  const lacking = form.columns.filter(({ id }) => !known.has(id)).map(({ header }) => header.zh);
  if (lacking.length === 0) return [];
  const params = { from: stamped.version, to: form.version, headers: lacking.join("、") };
  return [structure("template", "information", "template_version", { params })];
}
