/** From a table of units to the acts that bring the register to it. What the table does not name stays as it is. */
import { z } from "zod";
import { soughtText } from "../api/bounded-text.ts";
import { keptText } from "../api/kept-text.ts";
import type { RegisterChange } from "./changes.ts";
import { daySchema } from "./day.ts";
import { normaliseUnitName, type OrgUnit, unitCodeSchema, unitKinds, unitLevels } from "./org-unit.ts";
import type { RegisterConflict } from "./outcome.ts";
import { FOREVER, lastState, type Register, type RegisterUnit } from "./register.ts";
import { unitNameSchema } from "./unit-name.ts";

/** One row of the table; what is left out is not changed. */
export const importRowSchema = z.strictObject({
  code: unitCodeSchema,
  name: keptText(unitNameSchema),
  aliases: z.array(keptText(unitNameSchema)).max(30).optional(),
  kind: z.enum(unitKinds).optional(),
  level: z.enum(unitLevels),
  parent: soughtText(60).nullable().describe("Code or name of the unit above; null: the top of the tree"),
  area: z.boolean().optional(),
  from: daySchema.optional().describe("First day of a unit that is new"),
  to: daySchema.optional().describe("Last day of a unit that has ended"),
});

export type ImportRow = z.input<typeof importRowSchema>;
/** As the Worker gets it: whether its names may enter is asked where the unit's own are known. */
export type SentImportRow = z.output<typeof importRowSchema>;

export interface ImportPlan {
  readonly changes: readonly RegisterChange[];
  /** For each change the row it comes from, counted from 0. */
  readonly rows: readonly number[];
  /** By row. */
  readonly conflicts: readonly RegisterConflict[];
  /** Rows that say what the register says. */
  readonly unchanged: number;
  /** Units that the table does not name, and that have not ended. */
  readonly unnamed: number;
}

/** @param from first day on which renames, moves and revisions hold */
export function planImport(register: Register, rows: readonly ImportRow[], from: string): ImportPlan {
  const conflicts: RegisterConflict[] = [];
  const planned: { readonly row: number; readonly change: RegisterChange }[] = [];
  const parents = parentFinder(register, rows);
  const seen = new Set<string>();
  let unchanged = 0;
  rows.forEach((row, index) => {
    const { code } = row;
    if (seen.has(code)) {
      conflicts.push({ change: index, conflict: "repeated", code });
      return;
    }
    seen.add(code);
    const parent = row.parent === null ? null : parents(row.parent);
    if (typeof parent === "object" && parent !== null) {
      conflicts.push({ change: index, conflict: parent.conflict, code, other: row.parent ?? "" });
      return;
    }
    const unit = register.units.get(code);
    if (unit !== undefined && parent === null && lastState(unit).parent !== null) {
      conflicts.push({ change: index, conflict: "parent_missing", code });
      return;
    }
    const changes = unit === undefined ? addition(row, parent) : differences(unit, row, parent, from);
    if (changes.length === 0) unchanged += 1;
    for (const change of changes) planned.push({ row: index, change });
  });
  const depth = depthsOf(planned.map(({ change }) => change));
  planned.sort((a, b) => depth(a.change) - depth(b.change));
  const living = [...register.units.values()].filter((unit) => lastState(unit).to === FOREVER);
  return {
    changes: planned.map(({ change }) => change),
    rows: planned.map(({ row }) => row),
    conflicts,
    unchanged,
    unnamed: living.filter(({ code }) => !seen.has(code)).length,
  };
}

type ParentFault = { readonly conflict: "parent_unknown" | "name_ambiguous" };

/** A parent is named by its code, or by a name that only one unit of the table or the register bears. */
function parentFinder(
  register: Register,
  rows: readonly ImportRow[],
): (text: string) => string | ParentFault {
  const byName = new Map<string, Set<string>>();
  const codes = new Set(rows.map(({ code }) => code));
  const remember = (name: string, code: string): void => {
    const key = normaliseUnitName(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(code));
  };
  for (const unit of register.units.values()) {
    if (lastState(unit).to === FOREVER && !codes.has(unit.code)) remember(lastState(unit).name, unit.code);
  }
  for (const { code, name, to } of rows) if (to === undefined) remember(name, code);
  return (text) => {
    if (codes.has(text) || register.units.has(text)) return text;
    const [code, ...others] = byName.get(normaliseUnitName(text)) ?? [];
    if (code === undefined) return { conflict: "parent_unknown" };
    return others.length > 0 ? { conflict: "name_ambiguous" } : code;
  };
}

function addition(row: ImportRow, parent: string | null): RegisterChange[] {
  const { code, name, aliases = [], kind = "federation", level, area, from, to } = row;
  const unit: OrgUnit = { code, name, aliases, kind, level, parent, ...(area === undefined ? {} : { area }) };
  const add: RegisterChange = { act: "add", unit, from: from ?? null };
  return to === undefined ? [add] : [add, { act: "end", code, to }];
}

function differences(
  unit: RegisterUnit,
  row: ImportRow,
  parent: string | null,
  from: string,
): RegisterChange[] {
  const { code } = unit;
  const state = lastState(unit);
  const ended = state.to !== FOREVER;
  const { name, kind = state.kind, level, area = kind === state.kind ? state.area : undefined } = row;
  const former = new Set(unit.states.map((each) => each.name));
  // Former names are kept whatever the table says, so a table without them asks for nothing.
  const aliases = row.aliases?.filter((alias) => alias !== name) ?? [...unit.aliases];
  const wanted = new Set([...aliases, ...unit.aliases.filter((alias) => former.has(alias))]);
  const differs = {
    ...(name === state.name ? {} : { name }),
    ...(kind === state.kind ? {} : { kind }),
    ...(level === state.level ? {} : { level }),
    ...(area === undefined || area === state.area ? {} : { area }),
    ...(parent === state.parent || parent === null ? {} : { parent }),
    ...(wanted.size === unit.aliases.length && unit.aliases.every((alias) => wanted.has(alias))
      ? {}
      : { aliases }),
  };
  const changed = Object.keys(differs).length > 0;
  const changes: RegisterChange[] = changed ? [{ act: "change", code, ...differs, from }] : [];
  // Ending it again is refused, which says that it has ended.
  if (ended && row.to === undefined) return [{ act: "end", code, to: from }];
  if (row.to !== undefined && row.to !== state.to) changes.push({ act: "end", code, to: row.to });
  return changes;
}

/** How many of the table's own new units stand above each: parents are added before their children. */
function depthsOf(changes: readonly RegisterChange[]): (change: RegisterChange) => number {
  const parents = new Map(
    changes.flatMap((change) => (change.act === "add" ? [[change.unit.code, change.unit.parent]] : [])),
  );
  return (change) => {
    if (change.act !== "add") return Number.MAX_SAFE_INTEGER;
    const above = new Set<string>();
    for (let at = change.unit.parent; at !== null && parents.has(at) && !above.has(at); ) {
      above.add(at);
      at = parents.get(at) ?? null;
    }
    return above.size;
  };
}
