import type { D1Database } from "@cloudflare/workers-types";
import type { ClaimFault, Claims } from "../../../shared/api/proof.ts";
import { BEGINNING } from "../audit/chain.ts";
import { jsonChunks } from "../json-chunks.ts";

interface LoggedVersion {
  readonly uuid: string;
  readonly id: number;
  readonly sha256: string | null;
}

/**
 * Holds what left the house against the log of today. Together with a chain that holds (`verifyLog`) this shows that
 * nothing up to those heads was rewritten.
 */
export async function claimFaults(db: D1Database, { heads, entries }: Claims): Promise<ClaimFault[]> {
  const faults: ClaimFault[] = [];
  for (const { sealed, head } of heads) {
    const found = sealed === 0 ? BEGINNING.hash : await sealUpTo(db, sealed);
    if (found === head) continue;
    const kind = found === null ? "seal_missing" : "head_differs";
    faults.push({ kind, sealed, expected: head, found: found ?? "" });
  }
  const logged = new Map<string, LoggedVersion>();
  for (const chunk of jsonChunks(entries.map(({ uuid }) => uuid))) {
    for (const version of await loggedVersions(db, chunk)) logged.set(version.uuid, version);
  }
  for (const { uuid, sha256, entry } of entries) {
    const version = logged.get(uuid);
    const expected = told(entry ?? version?.id, sha256 ?? version?.sha256);
    if (version === undefined) faults.push({ kind: "entry_missing", submission: uuid, expected, found: "" });
    else if (told(version.id, version.sha256) !== expected) {
      const found = told(version.id, version.sha256);
      faults.push({ kind: "entry_differs", submission: uuid, expected, found });
    }
  }
  return faults;
}

function told(entry: number | undefined, sha256: string | null | undefined): string {
  return [...(entry === undefined ? [] : [String(entry)]), sha256 ?? ""].join(" ").trim();
}

function sealUpTo(db: D1Database, entry: number): Promise<string | null> {
  return db.prepare("SELECT hash FROM audit_seal WHERE last_entry = ?1").bind(entry).first<string>("hash");
}

/** @param uuids JSON list @returns the first entry of each last: a version arrives once, and what is said later does not count */
async function loggedVersions(db: D1Database, uuids: string): Promise<LoggedVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT target AS uuid, id, detail ->> 'sha256' AS sha256 FROM audit
       WHERE act = 'submit' AND target IN (SELECT value FROM json_each(?1)) ORDER BY id DESC`,
    )
    .bind(uuids)
    .all<LoggedVersion>();
  return results;
}
