import type { RegisterUnit, Succession } from "../../shared/register/register.ts";
import { contentDigest } from "./digest.ts";

/** A row of which entries of the log prove the content: its name, as `account/5`, and what it says; null: it is gone. */
export type ProvenRow = readonly [name: string, content: unknown];

/** Stands in the name of an account whose number its batch is about to learn. */
export const NEW_ACCOUNT = "{id}";

/** Member `digests` of an entry's detail: what rows are after the act, a name and a digest each. */
export function rowDigests(rows: readonly ProvenRow[]): string {
  return rows.map(([name, content]) => `${name} ${rowDigest(content)}`).join(" ");
}

/** Half a SHA-256: nobody finds another row with it. `-` for one that is gone. */
export function rowDigest(content: unknown): string {
  return content === null ? "-" : contentDigest(content).slice(0, 32);
}

export function accountRow(
  id: number | string,
  { login, role, unit, disabled }: { login: string; role: string; unit: string; disabled: boolean },
): ProvenRow {
  return [`account/${id}`, { login, role, unit, disabled }];
}

export function unitRow(unit: RegisterUnit, successions: readonly Succession[]): ProvenRow {
  const states = unit.states.map(({ from, to, name, kind, level, area, parent }) => ({
    ...{ from, to, name, kind, level, area, parent },
  }));
  const after = successions
    .filter(({ predecessor }) => predecessor === unit.code)
    .map(({ successor, from }) => `${from} ${successor}`)
    .sort();
  return [`unit/${unit.code}`, { aliases: unit.aliases, states, after }];
}

/** @param value JSON */
export function settingRow(city: string, key: string, value: string): ProvenRow {
  return [`setting/${city}/${key}`, { value }];
}

export function wordRow(
  city: string,
  id: string,
  word: { form: string; kind: string; column: string; text: string; decision: string; chosen: string } | null,
): ProvenRow {
  return [`word/${city}/${id}`, word];
}

export function levelsRow(unit: string, levels: number): ProvenRow {
  return [`levels/${unit}`, { levels }];
}
