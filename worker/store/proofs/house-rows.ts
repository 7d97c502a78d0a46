import type { D1Database } from "@cloudflare/workers-types";
import type { Register } from "../../../shared/register/register.ts";
import {
  accountRow,
  levelsRow,
  type ProvenRow,
  settingRow,
  unitRow,
  wordRow,
} from "../../base/row-digest.ts";
import { auditStatements } from "../audit/audit.ts";
import { guardStatements } from "../guard.ts";
import { readWholeRegister } from "../register/register.ts";

/** Act of the entries that say once what rows were when this release began to prove them. */
export const RECORDED = "recorded";
const ROWS_AN_ENTRY = 100;

/** A proven row as it stands, with the unit that it belongs to. */
export interface HouseRow {
  readonly row: ProvenRow;
  readonly unit: string;
}

/** A unit as queries by scope see it. */
export interface UnitToday {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly path: string;
  readonly area: number;
  readonly valid_to: string | null;
}

export interface House {
  readonly rows: readonly HouseRow[];
  readonly register: Register;
  readonly today: readonly UnitToday[];
  /** When the log was written last. */
  readonly lastAt: string | null;
}

/** Every row of which the log proves the content. */
export async function readHouse(db: D1Database): Promise<House> {
  const register = await readWholeRegister(db);
  const [accounts, settings, words, levels, units, last] = await db.batch([
    db.prepare("SELECT id, login, role, unit, disabled_at IS NOT NULL AS disabled FROM account ORDER BY id"),
    db.prepare("SELECT city, key, value FROM setting ORDER BY city, key"),
    db.prepare(
      "SELECT city, id, form, kind, column_id, text, decision, chosen FROM decided_word ORDER BY city, id",
    ),
    db.prepare("SELECT unit, levels FROM review_setting ORDER BY unit"),
    db.prepare("SELECT code, name, kind, level, parent, path, area, valid_to FROM org_unit ORDER BY code"),
    db.prepare("SELECT at FROM audit ORDER BY id DESC LIMIT 1"),
  ]);
  interface AccountRow {
    readonly id: number;
    readonly login: string;
    readonly role: string;
    readonly unit: string;
    readonly disabled: number;
  }
  interface WordRow {
    readonly city: string;
    readonly id: string;
    readonly form: string;
    readonly kind: string;
    readonly column_id: string;
    readonly text: string;
    readonly decision: string;
    readonly chosen: string;
  }
  const rows: HouseRow[] = [
    ...((accounts?.results ?? []) as AccountRow[]).map(({ id, disabled, ...account }) => ({
      row: accountRow(id, { ...account, disabled: disabled === 1 }),
      unit: account.unit,
    })),
    ...[...register.units.values()].map((unit) => ({
      row: unitRow(unit, register.successions),
      unit: unit.code,
    })),
    ...((settings?.results ?? []) as { city: string; key: string; value: string }[]).map(
      ({ city, key, value }) => ({ row: settingRow(city, key, value), unit: city }),
    ),
    ...((words?.results ?? []) as WordRow[]).map(({ city, id, column_id: column, ...word }) => ({
      row: wordRow(city, id, { ...word, column }),
      unit: city,
    })),
  ];
  for (const { unit, levels: reviews } of (levels?.results ?? []) as { unit: string; levels: number }[]) {
    rows.push({ row: levelsRow(unit, reviews), unit });
  }
  const [newest] = (last?.results ?? []) as { at: string }[];
  return { rows, register, today: (units?.results ?? []) as UnitToday[], lastAt: newest?.at ?? null };
}

/** An entry that says what rows are after it. */
export interface DigestEntry {
  readonly id: number;
  readonly at: string;
  readonly act: string;
  readonly digests: string;
}

const ACTS = [
  "account_added",
  "account_changed",
  "set_up",
  "settings",
  "word",
  "word_undone",
  "review_levels",
  RECORDED,
];

/** In the order of the log. */
export async function digestEntries(db: D1Database): Promise<DigestEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT id, at, act, detail ->> 'digests' AS digests FROM audit
       WHERE act IN (SELECT value FROM json_each(?1)) OR act LIKE 'unit\\_%' ESCAPE '\\' ORDER BY id`,
    )
    .bind(JSON.stringify(ACTS))
    .all<DigestEntry>();
  return results.filter(({ digests }) => digests !== null);
}

/**
 * Says in the log, once for ever, what the rows are that no entry tells of, all in one batch.
 * @param digests of them
 */
export async function recordRows(db: D1Database, digests: readonly string[], at: string): Promise<void> {
  const chunks: string[][] = [];
  for (let from = 0; from < digests.length; from += ROWS_AN_ENTRY) {
    chunks.push(digests.slice(from, from + ROWS_AN_ENTRY));
  }
  const entries = (chunks.length === 0 ? [[]] : chunks).map((chunk) => ({
    ...{ at, account: null, act: RECORDED, target: "database" },
    detail: { digests: chunk.join(" ") },
  }));
  await db.batch([
    ...guardStatements(
      db,
      db
        .prepare("INSERT INTO guard (ok) SELECT NOT EXISTS (SELECT 1 FROM audit WHERE act = ?1)")
        .bind(RECORDED),
    ),
    ...auditStatements(db, entries),
  ]);
}
