import type { D1Database } from "@cloudflare/workers-types";
import type { Register } from "../../../shared/register/register.ts";
import {
  accountRow,
  createdRow,
  levelsRow,
  type ProvenRow,
  passwordRow,
  retiredRow,
  settingRow,
  unitRow,
  wordRow,
} from "../../base/row-digest.ts";
import { readWholeRegister } from "../register/register.ts";
import { collectionRows } from "./collection-rows.ts";

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
  const [accounts, settings, words, levels, units, last, retired] = await db.batch([
    db.prepare(
      `SELECT id, login, role, unit, disabled_at IS NOT NULL AS disabled, password_hash, must_change_password,
              password_expires_at, created_at FROM account ORDER BY id`,
    ),
    db.prepare("SELECT city, key, value FROM setting ORDER BY city, key"),
    db.prepare(
      "SELECT city, id, form, kind, column_id, text, decision, chosen FROM decided_word ORDER BY city, id",
    ),
    db.prepare("SELECT unit, levels FROM review_setting ORDER BY unit"),
    db.prepare("SELECT code, name, kind, level, parent, path, area, valid_to FROM org_unit ORDER BY code"),
    db.prepare("SELECT at FROM audit ORDER BY id DESC LIMIT 1"),
    db.prepare("SELECT id, unit, retired_at FROM own_form WHERE retired_at IS NOT NULL ORDER BY id"),
  ]);
  interface AccountRow {
    readonly id: number;
    readonly login: string;
    readonly role: string;
    readonly unit: string;
    readonly disabled: number;
    readonly password_hash: string;
    readonly must_change_password: number;
    readonly password_expires_at: string | null;
    readonly created_at: string | null;
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
    ...((accounts?.results ?? []) as AccountRow[]).flatMap(({ id, login, role, unit, disabled, ...row }) => [
      { row: accountRow(id, { login, role, unit, disabled: disabled === 1 }), unit },
      {
        row: passwordRow(id, {
          hash: row.password_hash,
          initial: row.must_change_password === 1,
          expiresAt: row.password_expires_at,
        }),
        unit,
      },
      { row: createdRow(id, row.created_at), unit },
    ]),
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
  interface RetiredRow {
    readonly id: string;
    readonly unit: string;
    readonly retired_at: string;
  }
  for (const { id, unit, retired_at: at } of (retired?.results ?? []) as RetiredRow[]) {
    rows.push({ row: retiredRow(id, at), unit });
  }
  rows.push(...(await collectionRows(db)));
  const [newest] = (last?.results ?? []) as { at: string }[];
  return { rows, register, today: (units?.results ?? []) as UnitToday[], lastAt: newest?.at ?? null };
}
