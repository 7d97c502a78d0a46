import type { D1Database } from "@cloudflare/workers-types";
import type { Grain } from "../../../shared/form/form.ts";
import { sourceCells } from "../../../shared/sheet/sent-layout.ts";
import type { MergedRecord } from "../../../shared/workbook/merged/merge.ts";
import { unreadIn } from "../unread.ts";
import type { FixedVersion } from "./versions.ts";

/** Rows of one page; 500,000 records are then at most 500 queries, half of what one request may make. */
const ROWS_A_PAGE = 2_000;

/** Neighbouring versions that are read together because their rows fill at most one page; a larger one is alone. */
export function readingGroups(versions: readonly FixedVersion[], rowsAPage = ROWS_A_PAGE): FixedVersion[][] {
  const groups: FixedVersion[][] = [];
  let room = 0;
  for (const version of versions) {
    if (version.rows === 0) continue;
    const group = groups.at(-1);
    if (group !== undefined && version.rows <= room) {
      group.push(version);
      room -= version.rows;
    } else {
      groups.push([version]);
      room = rowsAPage - version.rows;
    }
  }
  return groups;
}

/**
 * The records of the versions in their order, by row within each, a page at a time.
 * @throws Error when a version has not the rows it was accepted with.
 */
export async function* mergedRecords(
  db: D1Database,
  versions: readonly FixedVersion[],
  rowsAPage = ROWS_A_PAGE,
): AsyncGenerator<MergedRecord[]> {
  for (const group of readingGroups(versions, rowsAPage)) {
    const expected = group.reduce((sum, version) => sum + version.rows, 0);
    let read = 0;
    let after = 0;
    while (read < expected) {
      const page = await recordPage(db, group, after, rowsAPage);
      const last = page.at(-1);
      if (last === undefined) throw new Error("a fixed version has lost rows");
      read += page.length;
      after = last.ordinal;
      yield page.map(({ record }) => record);
    }
    if (read > expected) throw new Error("a fixed version has gained rows");
  }
}

interface RecordRow {
  readonly place: number;
  readonly ordinal: number;
  readonly sheet_row: number;
  readonly at: string | null;
  readonly subject: string;
  readonly grain: Grain;
  readonly cells: string;
  readonly unread: string | null;
}

interface ReadRecord {
  readonly ordinal: number;
  readonly record: MergedRecord;
}

/** `after` matters only for a group of one version: groups of several fit into one page. */
async function recordPage(
  db: D1Database,
  group: readonly FixedVersion[],
  after: number,
  limit: number,
): Promise<ReadRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT json_each.key AS place, record.ordinal, record.sheet_row, record.place AS at,
              org_unit.name AS subject, record.grain, record.cells, record.unread
       FROM json_each(?1)
       JOIN record ON record.submission = json_each.value AND record.ordinal > ?2
       JOIN org_unit ON org_unit.code = record.subject
       ORDER BY json_each.key, record.ordinal LIMIT ?3`,
    )
    .bind(JSON.stringify(group.map(({ receipt }) => receipt.uuid)), after, limit)
    .all<RecordRow>();
  return results.map((row) => {
    const version = group[row.place];
    if (version === undefined) throw new RangeError("a record belongs to no version of its group");
    const { ordinal, sheet_row: number, at, subject, grain, cells, unread } = row;
    const source = at === null ? sourceCells(version.layout, number) : `${at}${number}`;
    const { uuid } = version.receipt;
    const values = JSON.parse(cells);
    return { ordinal, record: { uuid, row: number, subject, grain, values, ...unreadIn(unread), source } };
  });
}
