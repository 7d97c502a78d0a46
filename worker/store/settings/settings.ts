import type { D1Database } from "@cloudflare/workers-types";
import { isSettingKey, readSetting, type Settings, settingsSchema } from "../../../shared/api/settings.ts";
import type { SettingsChange } from "../../../shared/api/settings-change.ts";
import { rowDigests, settingRow } from "../../base/row-digest.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { codesOf, type Scope } from "../scope.ts";

/** What holds for the city that a unit lies in. */
export function settingsAbove(db: D1Database, unit: Scope): Promise<Settings> {
  const [city = ""] = codesOf(unit);
  return readSettings(db, city);
}

/**
 * A value that today's schema refuses counts as `safeSettings` has it, and the others stay: no sign-in waits for it.
 * @param city code of the unit at the top of its register
 */
export async function readSettings(db: D1Database, city: string): Promise<Settings> {
  const { results } = await db
    .prepare("SELECT key, value FROM setting WHERE city = ?1")
    .bind(city)
    .all<{ key: string; value: string }>();
  return settingsSchema.parse(
    Object.fromEntries(
      results.flatMap(({ key, value }) => {
        if (!isSettingKey(key)) return [];
        return [[key, readSetting(key, value).value]];
      }),
    ),
  );
}

/** Keys of stored values that cannot be read, of whichever city. */
export async function unreadSettings(db: D1Database): Promise<readonly string[]> {
  const { results } = await db
    .prepare("SELECT DISTINCT key, value FROM setting ORDER BY key")
    .all<{ key: string; value: string }>();
  const unread = results.filter(({ key, value }) => isSettingKey(key) && !readSetting(key, value).read);
  return [...new Set(unread.map(({ key }) => key))];
}

/** Writes what changes, and who changed it, in one. */
export async function writeSettings(
  db: D1Database,
  city: string,
  change: SettingsChange,
  audit: AuditEntry & { readonly account: number },
): Promise<void> {
  const write = db.prepare(
    `INSERT INTO setting (city, key, value, account, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (city, key) DO UPDATE SET value = excluded.value, account = excluded.account,
       changed_at = excluded.changed_at`,
  );
  const digests = rowDigests(
    Object.entries(change).map(([key, value]) => settingRow(city, key, JSON.stringify(value))),
  );
  await db.batch([
    ...Object.entries(change).map(([key, value]) =>
      write.bind(city, key, JSON.stringify(value), audit.account, audit.at),
    ),
    auditStatement(db, { ...audit, detail: { ...audit.detail, digests } }),
  ]);
}
