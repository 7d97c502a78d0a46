import type { D1Database } from "@cloudflare/workers-types";
import type { LogFault } from "../../../shared/api/integrity.ts";
import { sha256 } from "../../base/digest.ts";

interface Entry {
  readonly id: number;
  readonly at: string;
  readonly form: string;
  readonly version: number;
  readonly digest: string;
  readonly unit: string;
  /** Version of the standard form that was fitted; null: a form of a unit's own. */
  readonly base: number | null;
  readonly account: number;
}

interface Version extends Pick<Entry, "digest" | "unit" | "base" | "account" | "at"> {
  readonly design: string;
  readonly content: string;
}

/** What the log tells of a version is kept beside it. */
const TOLD = ["digest", "unit", "base", "account", "at"] as const;

/** Each tells of a version: of a form of a unit's own, of a standard form that a city fitted. */
const ACTS = "'form_publish', 'fit_publish'";

/** What a version of a form is known by in the log: of its texts, as they are kept. */
export function versionDigest({ design, content }: Pick<Version, "design" | "content">): string {
  return sha256(`${design}\n${content}`);
}

/**
 * Versions of forms never change, and none is made but by a publication: what is kept is what the log tells of.
 * @param end whether the log ends at `upTo`: then also versions that it tells nothing of are looked for
 */
export async function misledForms(
  db: D1Database,
  after: number,
  upTo: number,
  end: boolean,
): Promise<LogFault[]> {
  const { results: entries } = await db
    .prepare(
      `SELECT id, at, substr(target, 6) AS form, detail ->> 'version' AS version, detail ->> 'digest' AS digest,
              detail ->> 'unit' AS unit, detail ->> 'base' AS base, account
       FROM audit WHERE act IN (${ACTS}) AND id > ?1 AND id <= ?2 ORDER BY id`,
    )
    .bind(after, upTo)
    .all<Entry>();
  const faults: LogFault[] = [];
  const kept = db.prepare(
    `SELECT design, content, digest, unit, NULL AS base, account, published_at AS at
     FROM own_form_version JOIN own_form ON own_form.id = own_form_version.form
     WHERE form = ?1 AND version = ?2
     UNION ALL
     SELECT fit, content, digest, unit, base, account, published_at FROM form_fit WHERE form = ?1 AND version = ?2`,
  );
  // One at a time: each may be two million bytes.
  for (const entry of entries) {
    const { id, at, form, version } = entry;
    const found = await kept.bind(form, version).first<Version>();
    const told = { first: id, last: id, at, form: `${form} ${version}` };
    if (found === null) faults.push({ kind: "form_missing", ...told });
    else if (TOLD.some((each) => found[each] !== entry[each]) || versionDigest(found) !== entry.digest) {
      faults.push({ kind: "form_changed", ...told });
    }
  }
  return end ? [...faults, ...(await untold(db))] : faults;
}

async function untold(db: D1Database): Promise<LogFault[]> {
  const { results } = await db
    .prepare(
      `SELECT form || ' ' || version AS name, at FROM (
         SELECT form, version, published_at AS at FROM own_form_version
         UNION ALL SELECT form, version, published_at FROM form_fit) AS kept
       WHERE NOT EXISTS (SELECT 1 FROM audit WHERE target = 'form/' || kept.form AND act IN (${ACTS})
                           AND detail ->> 'version' = kept.version)
       ORDER BY form, version`,
    )
    .all<{ name: string; at: string }>();
  return results.map(({ name, at }) => ({ kind: "form_untold", at, form: name }));
}
