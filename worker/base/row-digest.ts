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

/** The detail of an entry that tells of these rows too. */
export function withRows<Detail extends Readonly<Record<string, unknown>>>(
  detail: Detail,
  rows: readonly ProvenRow[],
): Detail & { readonly digests: string } {
  const before = typeof detail.digests === "string" ? [detail.digests] : [];
  return { ...detail, digests: [...before, rowDigests(rows)].join(" ") };
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

/** What opens an account, and until when it does where somebody else chose it. @param hash as the database has it */
export function passwordRow(
  id: number | string,
  { hash, initial, expiresAt }: { hash: string; initial: boolean; expiresAt: string | null },
): ProvenRow {
  return [`password/${id}`, { hash, initial, expiresAt }];
}

/** @param at null for accounts that nobody added: the demonstration's, and those of the first release */
export function createdRow(id: number | string, at: string | null): ProvenRow {
  return [`created/${id}`, { at }];
}

/** What a collection asks for and until when, its state and its list of units aside. */
export interface AskedCollection {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly title: string;
  readonly period: string;
  readonly asOf: string | null;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly graceDays: number;
  readonly reminderDays: number | null;
  readonly owner: string | null;
  readonly owingLevel: string | null;
}

export function collectionRow({ id, ...asked }: AskedCollection): ProvenRow {
  return [`collection/${id}`, asked];
}

/** @param units codes of those that owe it, or are exempt */
export function owingRow(collection: string, units: readonly string[]): ProvenRow {
  return [`owing/${collection}`, { units: [...units].sort() }];
}

/** Its absence says that reports are taken. */
export function lockedRow(collection: string, locked: boolean): ProvenRow {
  return [`locked/${collection}`, locked ? {} : null];
}

/** Not the reason, which people typed. Its absence says that a report is expected. */
export function exemptRow(collection: string, unit: string, exempt: boolean): ProvenRow {
  return [`exempt/${collection}/${unit}`, exempt ? {} : null];
}

/** Its absence says that the form is in use. @param at since when nobody is asked for it */
export function retiredRow(form: string, at: string | null): ProvenRow {
  return [`retired/${form}`, at === null ? null : { at }];
}
