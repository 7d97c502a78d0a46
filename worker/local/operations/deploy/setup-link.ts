import { randomBytes } from "node:crypto";
import { chinaTime } from "../../../../shared/period/china-time.ts";
import { DAY, systemClock } from "../../../base/clock.ts";
import { sha256 } from "../../../base/digest.ts";

export interface SetupLink {
  readonly link: string;
  /** China time. */
  readonly expiresAt: string;
}

/**
 * Writes down a link by which the first administrator, or one who takes the place of all that were lost, begins. It
 * works once, for a day; only its digest is kept.
 * @param run runs one statement: over wrangler's command line, which has no parameters, so every value in it is made here
 */
export async function makeSetupLink(run: (sql: string) => Promise<unknown>, url: string): Promise<SetupLink> {
  const token = randomBytes(32).toString("base64url");
  const now = systemClock();
  const expiresAt = chinaTime(now + DAY);
  const values = [sha256(token), chinaTime(now), expiresAt].map((value) => `'${value}'`).join(", ");
  await run(`INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (${values})`);
  return { link: `${url}/#setup=${token}`, expiresAt };
}
