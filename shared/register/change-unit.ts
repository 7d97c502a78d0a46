import type { RegisterChange } from "./changes.ts";
import { type Draft, dayBefore, unitOn } from "./draft.ts";
import { isArea } from "./org-unit.ts";
import type { RegisterEffect } from "./outcome.ts";
import { ALWAYS, FOREVER, lastState, type RegisterUnit, type UnitState } from "./register.ts";

/** Renames, moves, revises or corrects one unit; what does not change is not said. */
export function changeUnit(draft: Draft, change: RegisterChange & { act: "change" }): undefined {
  const { code, from } = change;
  const unit = from === null ? latest(draft, code) : unitOn(draft, code, from);
  if (unit === undefined) return;
  const before = lastState(unit);
  if (change.parent !== undefined) {
    if (before.parent === null) return draft.refuse("top_fixed", code);
    if (!draft.units.has(change.parent)) return draft.refuse("parent_unknown", code, change.parent);
    if (isBelow(draft, change.parent, code)) return draft.refuse("parent_inside", code, change.parent);
  }
  const after = { ...before, ...changed(change, before) };
  const effects = effectsOf(code, before, after, from);
  const aliases = aliasesAfter(unit, change, before);
  if (effects.length === 0 && sameTexts(aliases, unit.aliases)) return;
  draft.units.set(code, { code, aliases, states: statesAfter(unit, after, from) });
  draft.touch(code);
  draft.effects.push(...effects);
  if (!sameTexts(aliases, unit.aliases) && !effects.some(({ effect }) => effect === "renamed")) {
    const texts = { before: unit.aliases.join("、"), after: aliases.join("、") };
    draft.effects.push({ effect: "revised", code, name: after.name, from: null, ...texts });
  }
}

function latest(draft: Draft, code: string): RegisterUnit | undefined {
  const unit = draft.units.get(code);
  if (unit === undefined) draft.refuse("unknown_unit", code);
  return unit;
}

/** Whether `code` is `above` or hangs below it, by today's parents. */
function isBelow(draft: Draft, code: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null && !seen.has(at); ) {
    if (at === above) return true;
    seen.add(at);
    const unit = draft.units.get(at);
    at = unit === undefined ? null : lastState(unit).parent;
  }
  return false;
}

function changed(change: RegisterChange & { act: "change" }, before: UnitState): Partial<UnitState> {
  const { name, kind, level, parent } = change;
  const area = change.area ?? (kind === undefined || kind === before.kind ? before.area : isArea({ kind }));
  return {
    area,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** A former name stays an alias; a name that was wrong does not. */
function aliasesAfter(
  unit: RegisterUnit,
  { name, aliases, from }: RegisterChange & { act: "change" },
  before: UnitState,
): readonly string[] {
  const former = unit.states.slice(0, -1).map((state) => state.name);
  const renamed = name !== undefined && name !== before.name && from !== null ? [before.name] : [];
  const current = name ?? before.name;
  const wanted = aliases === undefined ? [...unit.aliases, ...renamed] : [...aliases, ...former, ...renamed];
  return [...new Set(wanted)].filter((alias) => alias !== current);
}

/** From the day on a new state; a state that began on that very day is replaced, like one that is corrected. */
function statesAfter(unit: RegisterUnit, after: UnitState, from: string | null): UnitState[] {
  const before = unit.states.slice(0, -1);
  const last = lastState(unit);
  if (from === null || from === last.from) return [...before, after];
  return [...before, { ...last, to: dayBefore(from) }, { ...after, from, to: FOREVER }];
}

function effectsOf(code: string, before: UnitState, after: UnitState, from: string | null): RegisterEffect[] {
  const effects: RegisterEffect[] = [];
  const since = from === ALWAYS ? null : from;
  const say = (effect: RegisterEffect["effect"], old: string, now: string): void => {
    // Who stands above a unit decides who sees it, whether from a day on or for all time.
    const done = from === null && effect !== "moved" ? "corrected" : effect;
    if (old !== now)
      effects.push({ effect: done, code, name: after.name, from: since, before: old, after: now });
  };
  say("renamed", before.name, after.name);
  say("moved", before.parent ?? "", after.parent ?? "");
  say("revised", before.level, after.level);
  say("revised", before.kind, after.kind);
  say("revised", before.area ? "area" : "beside", after.area ? "area" : "beside");
  return effects;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
