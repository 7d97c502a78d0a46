import type { D1Database } from "@cloudflare/workers-types";
import type { OwnForm } from "../../../shared/api/own-forms.ts";
import type { PageAsked } from "../../../shared/api/pages.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { revised } from "../catalogue-revision.ts";
import { changedOne } from "../guard.ts";
import { inScope, type Scope } from "../scope.ts";
import { newestVersion } from "../standing-forms.ts";
import { whileRoom } from "./room.ts";

/** A form as its unit's administrators have it, whether or not anything of it is published. */
export interface HeldForm {
  readonly id: string;
  /** Code of the unit whose form it is, and its place in the register. */
  readonly unit: string;
  readonly path: string;
  readonly revision: number;
  readonly retiredAt: string | null;
  /** The newest published version; null: none yet. */
  readonly version: number | null;
}

/** The form, when it is of a unit in scope. */
export async function heldForm(db: D1Database, scope: Scope, id: string): Promise<HeldForm | undefined> {
  const row = await db
    .prepare(
      `SELECT own_form.id, own_form.unit, org_unit.path, revision, retired_at AS retiredAt, ${newestVersion} AS version
       FROM own_form JOIN org_unit ON org_unit.code = own_form.unit
       WHERE own_form.id = ?2 AND ${inScope("org_unit.path", 1)}`,
    )
    .bind(scope.path, id)
    .first<HeldForm>();
  return row ?? undefined;
}

interface ListedRow extends Omit<OwnForm, "draft" | "title" | "number"> {
  readonly design: string;
  readonly revision: number;
  readonly changed_at: string | null;
  readonly changed_by: string | null;
}

/** Forms of units in scope that have a draft or a version, by id, at most so many. */
export async function formsInScope(
  db: D1Database,
  scope: Scope,
  { after = "", most }: PageAsked,
): Promise<OwnForm[]> {
  const { results } = await db
    .prepare(
      `SELECT own_form.id, own_form.unit, org_unit.name AS unitName, newest.version, newest.published_at AS publishedAt,
              own_form.retired_at AS retiredAt, own_form.revision, draft.changed_at, account.name AS changed_by,
              json_object('title', coalesce(draft.design, newest.design) ->> 'title',
                          'number', coalesce(draft.design, newest.design) ->> 'number') AS design,
              (SELECT count(*) FROM collection WHERE collection.form = own_form.id) AS collections
       FROM own_form JOIN org_unit ON org_unit.code = own_form.unit
       LEFT JOIN own_form_draft AS draft ON draft.form = own_form.id
       LEFT JOIN account ON account.id = draft.account
       LEFT JOIN own_form_version AS newest ON newest.form = own_form.id AND newest.version = ${newestVersion}
       WHERE ${inScope("org_unit.path", 1)} AND own_form.id > ?2 AND (draft.form IS NOT NULL OR newest.form IS NOT NULL)
       ORDER BY own_form.id LIMIT ?3`,
    )
    .bind(scope.path, after, most)
    .all<ListedRow>();
  return results.map(({ design, revision, changed_at: changedAt, changed_by: changedBy, ...row }) => ({
    ...row,
    ...(JSON.parse(design) as Pick<OwnForm, "title" | "number">),
    draft: changedAt === null || changedBy === null ? null : { revision, changedAt, changedBy },
  }));
}

/** Numbers that ids with this beginning have already, whoever's they are. */
export async function numbersTaken(db: D1Database, beginning: string): Promise<number[]> {
  const { results } = await db
    .prepare("SELECT substr(id, length(?1) + 1) AS number FROM own_form WHERE substr(id, 1, length(?1)) = ?1")
    .bind(beginning)
    .all<{ number: string }>();
  return results.map(({ number }) => Number(number));
}

/**
 * Takes a form out of what may be asked for, or (null) back in. The batch fails when it is so already, and when there is no
 * room for it any more.
 */
export async function setRetired(
  db: D1Database,
  { id, path }: Pick<HeldForm, "id" | "path">,
  at: string | null,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        "UPDATE own_form SET retired_at = ?2 WHERE id = ?1 AND (retired_at IS NULL) = (?2 IS NOT NULL)",
      )
      .bind(id, at),
    ...changedOne(db),
    ...(at === null ? whileRoom(db, { path }, ["forms", "bytes"]) : []),
    ...revised(db, path),
    auditStatement(db, audit),
  ]);
}

/** Whose a form is. */
export interface OwnedForm {
  /** Code of the unit. */
  readonly unit: string;
  readonly retiredAt: string | null;
  /** The newest published version; null: none yet. */
  readonly version: number | null;
}

/** Of these forms, by id, those that a unit made. */
export async function formsOfUnits(
  db: D1Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnedForm>> {
  const { results } = await db
    .prepare(
      `SELECT id, unit, retired_at AS retiredAt, ${newestVersion} AS version FROM own_form
       WHERE id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
    .all<OwnedForm & { readonly id: string }>();
  return new Map(results.map(({ id, ...form }) => [id, form]));
}
