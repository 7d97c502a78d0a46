import type { D1Database } from "@cloudflare/workers-types";
import type { CatalogueContent } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import type { FormParts } from "../../../shared/form/design/form-of-design.ts";
import type { Indicator } from "../../../shared/form/indicator.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { versionDigest } from "../audit/published-forms.ts";
import { revised } from "../catalogue-revision.ts";
import { changedOne } from "../guard.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import { isAsked, newestVersion } from "../standing-forms.ts";
import { type PlacedVersion, partsOf } from "./kept-content.ts";
import { whileRoom } from "./room.ts";
import { type PlacedRow, standing } from "./standing.ts";

/** A published version, as it is kept. */
export interface KeptVersion {
  readonly version: number;
  readonly design: Design;
  readonly parts: FormParts;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

interface VersionRow extends Pick<KeptVersion, "version" | "publishedAt" | "publishedBy"> {
  readonly design: string;
  readonly content: string;
}

const kept = `SELECT version, design, content, published_at AS publishedAt, account.name AS publishedBy
  FROM own_form_version JOIN account ON account.id = own_form_version.account WHERE form = ?1`;

/** What all of them are, in rising order. */
export async function partsOfVersions(db: D1Database, form: string): Promise<FormParts[]> {
  const { results } = await db
    .prepare("SELECT form, version, digest FROM own_form_version WHERE form = ?1 ORDER BY version")
    .bind(form)
    .all<PlacedVersion>();
  return partsOf(contents(db), results);
}

export async function versionOf(
  db: D1Database,
  form: string,
  version: number,
): Promise<KeptVersion | undefined> {
  const row = await db.prepare(`${kept} AND version = ?2`).bind(form, version).first<VersionRow>();
  return row === null ? undefined : keptVersion(row);
}

/**
 * A version of a form of a unit at, below or above the scope's, whether or not catalogues hold it.
 * @param version without it the newest
 */
export async function visibleVersion(
  db: D1Database,
  scope: Scope,
  form: string,
  version: number | undefined,
): Promise<KeptVersion | undefined> {
  const row = await db
    .prepare(
      `SELECT coalesce(?4, ${newestVersion}) AS version FROM own_form JOIN org_unit ON org_unit.code = own_form.unit
       WHERE own_form.id = ?3
         AND (org_unit.code IN (SELECT value FROM json_each(?2)) OR (${inScope("org_unit.path", 1)}))`,
    )
    .bind(scope.path, JSON.stringify(codesOf(scope)), form, version ?? null)
    .first<{ version: number | null }>();
  return row?.version == null ? undefined : await versionOf(db, form, row.version);
}

function keptVersion({ design, content, ...row }: VersionRow): KeptVersion {
  return { ...row, design: JSON.parse(design), parts: JSON.parse(content) };
}

/** UTF-8 bytes that catalogues hold of a form now, and no longer once it has its next version. */
export async function bytesReplacedOf(db: D1Database, form: string): Promise<number> {
  const replaced = await db
    .prepare(
      `SELECT length(CAST(content AS BLOB)) AS bytes
       FROM own_form JOIN own_form_version ON own_form_version.form = own_form.id
       WHERE own_form.id = ?1 AND version = ${newestVersion} AND NOT ${isAsked}`,
    )
    .bind(form)
    .first<{ bytes: number }>();
  return replaced?.bytes ?? 0;
}

export interface NewVersion {
  readonly form: string;
  /** Place in the register of the unit whose form it is. */
  readonly path: string;
  readonly version: number;
  /** Of the draft that becomes the version. */
  readonly revision: number;
  /** Canonical JSON, both. */
  readonly design: string;
  readonly content: string;
  readonly account: number;
  readonly at: string;
}

/**
 * Makes a version of the draft, which is gone then. The batch fails when the draft is no longer the one that was seen, and
 * when catalogues have no room for it.
 */
export async function writeVersion(
  db: D1Database,
  { form, path, version, revision, design, content, account, at }: NewVersion,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        "UPDATE own_form SET revision = revision + 1 WHERE id = ?1 AND revision = ?2 AND retired_at IS NULL",
      )
      .bind(form, revision),
    ...changedOne(db),
    db
      .prepare(
        `INSERT INTO own_form_version (form, version, design, content, digest, account, published_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      )
      .bind(form, version, design, content, versionDigest({ design, content }), account, at),
    db.prepare("DELETE FROM own_form_draft WHERE form = ?1").bind(form),
    ...changedOne(db),
    ...whileRoom(db, { path }, ["bytes"], {
      ...{ in: "own_form_version", form, version, before: version - 1 },
    }),
    ...revised(db, path),
    auditStatement(db, audit),
  ]);
}

/**
 * Published forms of a unit, of those above and below it, and whatever others its units have owed: a unit may have moved.
 * Versions that nobody can be asked for and nobody was asked for are not among them. An indicator of several versions is as
 * the newest has it.
 */
export async function ownContent(
  db: D1Database,
  scope: Scope,
): Promise<Pick<CatalogueContent, "forms" | "indicators" | "retired">> {
  const { results } = await db
    .prepare(
      `SELECT form, version, digest, retired_at IS NOT NULL AS retired, ${isAsked} AS asked FROM own_form_version
       JOIN own_form ON own_form.id = own_form_version.form JOIN org_unit ON org_unit.code = own_form.unit
       WHERE org_unit.code IN (SELECT value FROM json_each(?2)) OR (${inScope("org_unit.path", 1)})
          OR own_form.id IN (
            SELECT collection.form FROM collection JOIN slot ON slot.collection = collection.id
            JOIN org_unit AS owing ON owing.code = slot.unit
            WHERE collection.form IN (SELECT id FROM own_form) AND ${inScope("owing.path", 1)})
       ORDER BY own_form.made_at, own_form.id, own_form_version.version`,
    )
    .bind(scope.path, JSON.stringify(codesOf(scope)))
    .all<PlacedRow>();
  const found = await standing(contents(db), results);
  const versions = results.flatMap((row) => found.get(row) ?? []);
  const indicators = new Map<string, Indicator>();
  for (const version of versions)
    for (const indicator of version.indicators) indicators.set(indicator.id, indicator);
  const ids = new Set(versions.map(({ form }) => form.id));
  const retired = new Set(
    results.flatMap((row) => (row.retired === 1 && ids.has(row.form) ? [row.form] : [])),
  );
  return {
    forms: versions.map(({ form }) => form),
    indicators: [...indicators.values()],
    ...(retired.size > 0 && { retired: [...retired] }),
  };
}

function contents(db: D1Database) {
  return db.prepare(
    `SELECT form, version, digest, content FROM json_each(?1) AS asked
     JOIN own_form_version ON form = asked.value ->> 0 AND version = asked.value ->> 1`,
  );
}
