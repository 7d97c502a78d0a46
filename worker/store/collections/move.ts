import type { D1Database } from "@cloudflare/workers-types";
import { collectionRow, rowDigests } from "../../base/row-digest.ts";
import { auditStatement } from "../audit/audit.ts";
import { revised } from "../catalogue-revision.ts";
import { changedOne } from "../guard.ts";
import type { Scope } from "../scope.ts";
import { type Maker, whileInUse } from "./create.ts";
import type { ManagedCollection } from "./manage.ts";

/**
 * From now on the collection asks for another version of its form. What was sent stays under the version that it was sent
 * under. The batch fails, changing nothing, when the collection was changed or locked since, and when the version may not
 * be asked for any more.
 */
export async function moveCollection(
  db: D1Database,
  scope: Scope,
  before: ManagedCollection,
  to: number,
  maker: Omit<Maker, "unit">,
): Promise<void> {
  const { id, form, formVersion: from, title, period, revision } = before;
  const { asOf, opensAt, dueAt, graceDays, reminderDays, owner, owingLevel } = before;
  const dates = { asOf, opensAt, dueAt, graceDays, reminderDays };
  const asked = { id, form, formVersion: to, title, period, ...dates, owner, owingLevel };
  await db.batch([
    db
      .prepare(
        `UPDATE collection SET form_version = ?3, edits = edits + 1
         WHERE id = ?1 AND edits = ?2 AND state = 'open'`,
      )
      .bind(id, revision, to),
    ...changedOne(db),
    ...whileInUse(db, JSON.stringify([{ form, form_version: to }])),
    db
      .prepare("UPDATE submission SET form_version = ?2 WHERE collection = ?1 AND form_version IS NULL")
      .bind(id, from),
    db
      .prepare(
        `INSERT INTO earlier_form_version (collection, form_version)
         SELECT DISTINCT collection, form_version FROM submission WHERE collection = ?1
         ON CONFLICT (collection, form_version) DO NOTHING`,
      )
      .bind(id),
    ...revised(db, scope.path),
    auditStatement(db, {
      at: maker.at,
      account: maker.account,
      origin: maker.origin,
      act: "collection.move",
      target: id,
      detail: { form, from, to, digests: rowDigests([collectionRow(asked)]) },
    }),
  ]);
}
