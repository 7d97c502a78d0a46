/** A file after it was worked at: what its tables say now, and what was decided about them on the way. */
import type { UnitFound } from "../../engine/intake-types.ts";
import type { SheetState } from "../check/sheet-state.ts";
import { unitOf } from "./intake-model.ts";
import type { IntakeDecisions, IntakeFile, IntakeTable } from "./intake-types.ts";
import { tableId, tablesOfStates } from "./read-tables.ts";

const NOBODY: UnitFound = { kind: "asked", said: null, likely: null };

/** @param before the file as it stood until then, @param own of whoever reports all files; absent in a mailbox of many units */
export function workedTables(
  file: string,
  sheets: readonly SheetState[],
  before: IntakeFile | undefined,
  decisions: IntakeDecisions,
  own?: string,
): { readonly tables: readonly IntakeTable[]; readonly decisions: IntakeDecisions } {
  const known = new Map(before?.tables.map((table) => [table.sheet, table.unit]));
  const unknown: UnitFound =
    own === undefined ? NOBODY : { kind: "found", unit: own, by: "account", said: null };
  const tables = tablesOfStates(
    file,
    sheets.filter(({ ignored }) => !ignored),
    // Who only looked at a sheet has not said whose it is.
    (sheet) => known.get(sheet) ?? unknown,
  );
  // Sheets of other units were not looked at; those of this one that were ignored are not reported.
  const idOf = ({ name, table }: SheetState): string => tableId(file, name, table);
  const worked = new Set(tables.map(({ id }) => id));
  const there = new Set(sheets.map(idOf));
  const others = (before?.tables ?? []).filter(({ id }) => !worked.has(id) && there.has(id));
  const owners = new Set([own, ...tables.map(unitOf)]);
  const set = new Set(sheets.filter((sheet) => sheet.ignored).map(idOf));
  const ignored = others
    .filter((table) => set.has(table.id) && owners.has(unitOf(table) ?? ""))
    .map(({ id }) => id);
  const joined = sheets.filter((sheet) => sheet.joined === true && !sheet.ignored).map(idOf);
  return {
    tables: [...tables, ...others],
    decisions: {
      ...decisions,
      left: [...new Set([...decisions.left, ...ignored])],
      joined: [...new Set([...decisions.joined, ...joined])],
    },
  };
}
