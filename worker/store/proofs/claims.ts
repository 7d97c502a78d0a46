import type { D1Database } from "@cloudflare/workers-types";
import type { ClaimFault, Claims } from "../../../shared/api/claims.ts";
import { BEGINNING } from "../audit/chain.ts";
import { jsonChunks } from "../json-chunks.ts";

/** As the entry of its arrival says; null where it does not. */
interface LoggedVersion {
  readonly uuid: string;
  readonly entry: number;
  readonly submittedAt: string;
  readonly sha256: string | null;
  readonly collection: string | null;
  readonly unit: string | null;
  readonly version: number | null;
  readonly late: number | null;
  readonly totals: string | null;
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
  for (const claim of entries) {
    const { uuid, sha256, entry } = claim;
    const version = logged.get(uuid);
    if (version === undefined) {
      const expected = [entry, sha256].filter((part) => part !== undefined).join(" ");
      faults.push({ kind: "entry_missing", submission: uuid, expected, found: "" });
      continue;
    }
    const differing = differences(claim, version);
    if (differing.length === 0) continue;
    faults.push({
      kind: "entry_differs",
      submission: uuid,
      fields: differing.map(({ name }) => name),
      expected: differing.map(({ claimed }) => String(claimed)).join(" "),
      found: differing.map(({ found }) => String(found ?? "")).join(" "),
    });
  }
  return faults;
}

/** What a receipt does not show is not compared, nor what an entry of an older release does not say. */
function differences(claim: Claims["entries"][number], version: LoggedVersion) {
  const shown = claim.submittedAt?.length;
  return [
    { name: "entry", claimed: claim.entry, found: version.entry },
    { name: "sha256", claimed: claim.sha256, found: version.sha256 },
    { name: "collection", claimed: claim.collection, found: version.collection },
    { name: "unit", claimed: claim.unit, found: version.unit },
    { name: "version", claimed: claim.version, found: version.version },
    { name: "submitted_at", claimed: claim.submittedAt, found: version.submittedAt.slice(0, shown) },
    { name: "late", claimed: version.late === null ? undefined : claim.late, found: version.late === 1 },
    { name: "totals", claimed: version.totals === null ? undefined : claim.totals, found: version.totals },
  ].filter(({ claimed, found }) => claimed !== undefined && claimed !== found);
}

function sealUpTo(db: D1Database, entry: number): Promise<string | null> {
  return db.prepare("SELECT hash FROM audit_seal WHERE last_entry = ?1").bind(entry).first<string>("hash");
}

const TOLD = ["sha256", "collection", "unit", "version", "late", "totals"]
  .map((name) => `detail ->> '${name}' AS ${name}`)
  .join(", ");

/** @param uuids JSON list @returns the first entry of each last: a version arrives once, and what is said later does not count */
async function loggedVersions(db: D1Database, uuids: string): Promise<LoggedVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT target AS uuid, id AS entry, at AS submittedAt, ${TOLD} FROM audit
       WHERE act = 'submit' AND target IN (SELECT value FROM json_each(?1)) ORDER BY id DESC`,
    )
    .bind(uuids)
    .all<LoggedVersion>();
  return results;
}
