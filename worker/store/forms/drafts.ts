import type { D1Database } from "@cloudflare/workers-types";
import type { Design } from "../../../shared/form/design/design.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { whileRoom } from "./room.ts";

export interface KeptDraft {
  readonly design: Design;
  /** Canonical JSON of the design. */
  readonly text: string;
  readonly source: string;
  readonly changedAt: string;
  readonly changedBy: string;
  /** Of the account that changed it. */
  readonly account: number;
}

export async function draftOf(db: D1Database, form: string): Promise<KeptDraft | undefined> {
  const row = await db
    .prepare(
      `SELECT design AS text, source, changed_at AS changedAt, account.name AS changedBy,
              own_form_draft.account
       FROM own_form_draft JOIN account ON account.id = own_form_draft.account WHERE form = ?1`,
    )
    .bind(form)
    .first<Omit<KeptDraft, "design">>();
  return row === null ? undefined : { ...row, design: JSON.parse(row.text) };
}

export interface NewDraft {
  readonly form: string;
  /** Code of the unit whose form it is. */
  readonly unit: string;
  /** The one that was seen; null: there was no such form. */
  readonly revision: number | null;
  /** Canonical JSON. */
  readonly design: string;
  readonly source: string;
  readonly account: number;
  readonly at: string;
  /** Place of the unit, where the draft makes a form that there was not: the batch fails when there is no room for it. */
  readonly makes: string | undefined;
}

/**
 * Keeps a draft in place of the one before it. The batch fails when that is no longer the one that was seen.
 * @param audit undefined: the entry of the draft's last change speaks for this one too
 */
export async function writeDraft(
  db: D1Database,
  draft: NewDraft,
  audit: AuditEntry | undefined,
): Promise<void> {
  const { form, unit, revision, design, source, account, at, makes } = draft;
  await db.batch([
    ...(revision === null
      ? [
          db
            .prepare("INSERT INTO own_form (id, unit, revision, made_at) VALUES (?1, ?2, 1, ?3)")
            .bind(form, unit, at),
        ]
      : [
          db
            .prepare(
              "UPDATE own_form SET revision = revision + 1 WHERE id = ?1 AND revision = ?2 AND retired_at IS NULL",
            )
            .bind(form, revision),
          ...changedOne(db),
        ]),
    db
      .prepare(
        `INSERT INTO own_form_draft (form, design, source, account, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (form) DO UPDATE SET design = excluded.design, source = excluded.source,
           account = excluded.account, changed_at = excluded.changed_at`,
      )
      .bind(form, design, source, account, at),
    ...(makes === undefined ? [] : whileRoom(db, { path: makes }, ["forms"])),
    ...(audit === undefined ? [] : [auditStatement(db, audit)]),
  ]);
}

/** The batch fails when the draft is no longer the one that was seen. */
export async function deleteDraft(
  db: D1Database,
  form: string,
  revision: number,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare("UPDATE own_form SET revision = revision + 1 WHERE id = ?1 AND revision = ?2")
      .bind(form, revision),
    ...changedOne(db),
    db.prepare("DELETE FROM own_form_draft WHERE form = ?1").bind(form),
    ...changedOne(db),
    auditStatement(db, audit),
  ]);
}
