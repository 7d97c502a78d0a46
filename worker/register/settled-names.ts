import type { RegisterChange, SentRegisterChange } from "../../shared/register/changes.ts";
import type { ImportRow, SentImportRow } from "../../shared/register/plan-import.ts";
import type { Register } from "../../shared/register/register.ts";
import { type Settling, settling } from "../base/kept-text.ts";

/**
 * Rows whose names are what the unit bears or bore, whatever the rules of today say of them, or may enter.
 * @throws Refusal validation_failed · personal_data
 */
export function settledRows(register: Register, rows: readonly SentImportRow[]): ImportRow[] {
  const names = settling();
  const settled = rows.map(({ name, aliases, ...row }, index): ImportRow => {
    const held = namesOf(register, row.code);
    return {
      ...row,
      name: names.settle(name, held, `rows.${index}.name`),
      ...(aliases === undefined ? {} : { aliases: settledAliases(names, aliases, held, `rows.${index}`) }),
    };
  });
  names.done();
  return settled;
}

/** @throws Refusal validation_failed · personal_data: an alias that the unit has not yet, and that may not enter */
export function settledChanges(register: Register, changes: readonly SentRegisterChange[]): RegisterChange[] {
  const names = settling();
  const settled = changes.map((change, index): RegisterChange => {
    if (change.act !== "change") return change;
    const { aliases, ...rest } = change;
    if (aliases === undefined) return rest;
    const held = namesOf(register, change.code);
    return { ...rest, aliases: settledAliases(names, aliases, held, `changes.${index}`) };
  });
  names.done();
  return settled;
}

function settledAliases(
  { settle }: Settling,
  aliases: NonNullable<SentImportRow["aliases"]>,
  held: ReadonlySet<string>,
  path: string,
): string[] {
  return aliases.map((alias, index) => settle(alias, held, `${path}.aliases.${index}`));
}

/** Of before and today. */
function namesOf(register: Register, code: string): ReadonlySet<string> {
  const unit = register.units.get(code);
  return new Set(unit === undefined ? [] : [...unit.aliases, ...unit.states.map(({ name }) => name)]);
}
