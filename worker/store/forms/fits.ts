import type { D1Database } from "@cloudflare/workers-types";
import type { FormParts } from "../../../shared/form/design/form-of-design.ts";
import { baseOfVersion, type Fit } from "../../../shared/form/fit/fit.ts";
import type { Form } from "../../../shared/form/form.ts";
import type { Indicator } from "../../../shared/form/indicator.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { versionDigest } from "../audit/published-forms.ts";
import { revised } from "../catalogue-revision.ts";
import { changedOne } from "../guard.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import { isAskedFit, isEmptyFit, isGivenUp, newestFit } from "../standing-forms.ts";
import { type PlacedVersion, partsOf } from "./kept-content.ts";
import { whileRoom } from "./room.ts";
import { type PlacedRow, standing } from "./standing.ts";

/** A version that a city made of a standard form, as it is kept. */
export interface KeptFit {
  readonly form: string;
  readonly version: number;
  readonly base: number;
  readonly fit: Fit;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

interface FitRow extends Omit<KeptFit, "fit"> {
  readonly fit: string;
}

/** The newest of each form, or of one form, of the city. */
export async function newestFits(
  db: D1Database,
  city: string,
  form: string | null = null,
): Promise<KeptFit[]> {
  const { results } = await db
    .prepare(
      `SELECT form, version, base, fit, published_at AS publishedAt, account.name AS publishedBy
       FROM form_fit JOIN account ON account.id = form_fit.account
       WHERE (form, version) IN (SELECT form, max(version) FROM form_fit WHERE unit = ?1 GROUP BY form)
         AND (?2 IS NULL OR form = ?2) ORDER BY form`,
    )
    .bind(city, form)
    .all<FitRow>();
  return results.map(({ fit, ...row }) => ({ ...row, fit: JSON.parse(fit) }));
}

/** What the city ever made of a form, in rising order. */
export async function fittedForms(db: D1Database, city: string, form: string): Promise<FormParts[]> {
  const { results } = await db
    .prepare("SELECT form, version, digest FROM form_fit WHERE unit = ?1 AND form = ?2 ORDER BY version")
    .bind(city, form)
    .all<PlacedVersion>();
  return partsOf(contents(db), results);
}

/** Numbers that versions of a form have already, whoever's they are. */
export async function fitNumbersTaken(db: D1Database, form: string): Promise<number[]> {
  const { results } = await db
    .prepare("SELECT version FROM form_fit WHERE form = ?1")
    .bind(form)
    .all<{ version: number }>();
  return results.map(({ version }) => version);
}

/** UTF-8 bytes that catalogues hold of a form now, and no longer once the city has its next version. */
export async function bytesReplaced(db: D1Database, city: string, form: string): Promise<number> {
  const replaced = await db
    .prepare(
      `SELECT length(CAST(content AS BLOB)) AS bytes FROM form_fit
       WHERE unit = ?1 AND form = ?2 AND version = ${newestFit} AND NOT ${isAskedFit} AND NOT ${isEmptyFit}`,
    )
    .bind(city, form)
    .first<{ bytes: number }>();
  return replaced?.bytes ?? 0;
}

export interface NewFit {
  readonly form: string;
  readonly version: number;
  /** Code of the city, and its place in the register. */
  readonly unit: string;
  readonly path: string;
  readonly base: number;
  /** The fitted version that was seen to be the city's newest; null: there was none. */
  readonly seen: number | null;
  /** Canonical JSON, both. */
  readonly fit: string;
  readonly content: string;
  /** It adds nothing to the one before: there is always room for that. */
  readonly takesAway: boolean;
  readonly account: number;
  readonly at: string;
}

/** The batch fails when another version is the newest by now, the number is taken, or catalogues have no room for it. */
export async function writeFit(
  db: D1Database,
  { form, version, unit, path, base, seen, fit, content, takesAway, account, at }: NewFit,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO form_fit (form, version, unit, base, fit, content, digest, account, published_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
         WHERE (SELECT max(version) FROM form_fit WHERE form = ?1 AND unit = ?3) IS ?10`,
      )
      .bind(
        ...[form, version, unit, base, fit, content],
        ...[versionDigest({ design: fit, content }), account, at, seen],
      ),
    ...changedOne(db),
    ...(takesAway ? [] : whileRoom(db, { path }, ["bytes"], { in: "form_fit", form, version, before: seen })),
    ...revised(db, path),
    auditStatement(db, audit),
  ]);
}

export interface FitContent {
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
  /** Of `forms`, those of other cities, which units in scope owed before they came, and those that the city gave up. */
  readonly elsewhere: readonly string[];
}

/**
 * What the city above a unit made of standard forms, and whatever other versions its units have owed. A version before the
 * newest that nobody was asked for is not among them; nor is any where the city has gone back to the standard.
 */
export async function fitContent(db: D1Database, scope: Scope): Promise<FitContent> {
  const [city = ""] = codesOf(scope);
  const { results } = await db
    .prepare(
      `SELECT form, version, digest, unit <> ?2 OR ${isGivenUp} AS retired, ${isAskedFit} AS asked FROM form_fit
       WHERE unit = ?2 OR EXISTS (
         SELECT 1 FROM collection JOIN slot ON slot.collection = collection.id
         JOIN org_unit AS owing ON owing.code = slot.unit
         WHERE collection.form = form_fit.form
           AND (collection.form_version = form_fit.version
                OR (collection.id, form_fit.version) IN (SELECT collection, form_version FROM earlier_form_version))
           AND ${inScope("owing.path", 1)})
       ORDER BY form, version`,
    )
    .bind(scope.path, city)
    .all<PlacedRow>();
  // As `partsOf`: a number that a standard version could have would stand in the catalogue twice.
  const found = await standing(
    contents(db),
    results.filter(({ version }) => baseOfVersion(version) !== undefined),
  );
  const fitted = results.filter((row) => found.has(row));
  const parts = fitted.flatMap((row) => found.get(row) ?? []);
  const indicators = new Map(
    parts.flatMap(({ form, indicators: own }) =>
      own
        .filter(({ id }) => id.startsWith(`${form.id}_own_`))
        .map((indicator) => [indicator.id, indicator] as const),
    ),
  );
  const elsewhere = fitted.filter(({ retired }) => retired === 1);
  return {
    forms: parts.map(({ form }) => form),
    indicators: [...indicators.values()],
    elsewhere: elsewhere.map(({ form, version }) => `${form} ${version}`),
  };
}

function contents(db: D1Database) {
  return db.prepare(
    `SELECT form, version, digest, content FROM json_each(?1) AS asked
     JOIN form_fit ON form = asked.value ->> 0 AND version = asked.value ->> 1`,
  );
}
