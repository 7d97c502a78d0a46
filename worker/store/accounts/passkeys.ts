import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Proof } from "./pending-sign-ins.ts";

export interface KeptPasskey {
  /** Of the credential, base64url. */
  readonly id: string;
  /** Host that it was made for. */
  readonly rpId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

type Row = Omit<KeptPasskey, "transports"> & { readonly transports: string };

/** An account's passkeys of one host. */
export async function passkeysOf(db: D1Database, account: number, rpId: string): Promise<KeptPasskey[]> {
  const { results } = await db
    .prepare(
      `SELECT id, rp_id AS rpId, public_key AS publicKey, counter, transports
       FROM passkey WHERE account = ?1 AND rp_id = ?2 ORDER BY created_at, id`,
    )
    .bind(account, rpId)
    .all<Row>();
  return results.map((row) => ({ ...row, transports: JSON.parse(row.transports) as string[] }));
}

export function insertPasskey(
  db: D1Database,
  account: number,
  passkey: KeptPasskey,
  name: string,
  now: string,
): D1PreparedStatement {
  const { id, rpId, publicKey, counter, transports } = passkey;
  return db
    .prepare(
      `INSERT INTO passkey (id, account, rp_id, name, public_key, counter, transports, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    )
    .bind(id, account, rpId, name, publicKey, counter, JSON.stringify(transports), now);
}

export async function isPasskeyTaken(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM passkey WHERE id = ?1").bind(id).first()) !== null;
}

/** That a passkey answered with this counter; one that counts has to have counted on. */
export function passkeyProof(
  db: D1Database,
  account: number,
  { id, counter }: Pick<KeptPasskey, "id" | "counter">,
  now: string,
): Proof {
  const where = "id = ?2 AND account = ?1 AND (counter < ?3 OR (counter = 0 AND ?3 = 0))";
  return {
    use: db
      .prepare(`UPDATE passkey SET counter = ?3, last_used_at = ?4 WHERE ${where}`)
      .bind(account, id, counter, now),
    holds: db.prepare(`SELECT 1 FROM passkey WHERE ${where}`).bind(account, id, counter),
  };
}
