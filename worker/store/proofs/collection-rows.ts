import type { D1Database } from "@cloudflare/workers-types";
import {
  type AskedCollection,
  collectionRow,
  exemptRow,
  lockedRow,
  owingRow,
  type ProvenRow,
} from "../../base/row-digest.ts";

/** Those of a page are read with the units that owe them, five thousand at most each. */
const PAGE = 50;

interface CollectionRow extends AskedCollection {
  readonly locked: number;
  readonly units: string;
  readonly exempt: string;
}

/** What the log proves of collections; one without an owner belongs to whoever stands over everything (`""`). */
export async function collectionRows(db: D1Database): Promise<{ row: ProvenRow; unit: string }[]> {
  const found: { row: ProvenRow; unit: string }[] = [];
  const page = db.prepare(
    `SELECT id, form, form_version AS formVersion, title, period, as_of AS asOf, opens_at AS opensAt, due_at AS dueAt,
            grace_days AS graceDays, reminder_days AS reminderDays, owner, owing_level AS owingLevel,
            state = 'locked' AS locked,
            (SELECT json_group_array(unit) FROM slot WHERE slot.collection = collection.id) AS units,
            (SELECT json_group_array(unit) FROM slot
             WHERE slot.collection = collection.id AND exemption IS NOT NULL) AS exempt
     FROM collection WHERE id > ?1 ORDER BY id LIMIT ?2`,
  );
  let after: string | undefined = "";
  while (after !== undefined) {
    const { results }: { results: CollectionRow[] } = await page.bind(after, PAGE).all<CollectionRow>();
    for (const { locked, units, exempt, ...asked } of results) {
      const { id, owner } = asked;
      const rows = [
        collectionRow(asked),
        owingRow(id, JSON.parse(units)),
        ...(locked === 1 ? [lockedRow(id, true)] : []),
        ...(JSON.parse(exempt) as string[]).map((unit) => exemptRow(id, unit, true)),
      ];
      found.push(...rows.map((row) => ({ row, unit: owner ?? "" })));
    }
    after = results.length < PAGE ? undefined : results.at(-1)?.id;
  }
  return found;
}
