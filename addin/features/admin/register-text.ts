/** What a change of the register comes to, in words. */

import { unitKinds, unitLevels } from "../../../shared/register/org-unit.ts";
import type { RegisterConflict, RegisterEffect } from "../../../shared/register/outcome.ts";
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";

/** Name of a unit by its code; the code where it is not known. */
export type NameOf = (code: string) => string;

export function effectText(effect: RegisterEffect, nameOf: NameOf): string {
  const { effect: done, name, before, after } = effect;
  const words = text.units.effectWords[done];
  if (done === "renamed") {
    return text.units.effect({
      words,
      name: before ?? "",
      detail: text.units.into(name),
      when: whenText(effect),
    });
  }
  return text.units.effect({
    words,
    name,
    detail: detailText(done, before, after, nameOf),
    when: whenText(effect),
  });
}

function detailText(
  done: RegisterEffect["effect"],
  before: string | undefined,
  after: string | undefined,
  nameOf: NameOf,
): string {
  if (after === undefined) return "";
  if (done === "merged" || done === "split") return text.units.into(after);
  const word = (code: string): string => codeWord(code) ?? nameOf(code);
  return text.units.fromTo(word(before ?? ""), word(after));
}

function codeWord(code: string): string | undefined {
  const level = unitLevels.find((each) => each === code);
  if (level !== undefined) return text.unitLevelWords[level];
  const kind = unitKinds.find((each) => each === code);
  if (kind !== undefined) return text.unitKindWords[kind];
  if (code === "area") return text.units.isArea;
  return code === "beside" ? text.units.isBeside : undefined;
}

function whenText({ effect, from }: RegisterEffect): string {
  if (from === null) return "";
  return effect === "ended" ? text.units.last(dateText(from)) : text.units.beginning(dateText(from));
}

/** @param place where it stands: "第5行", or "" */
export function conflictText(conflict: RegisterConflict, nameOf: NameOf, place: string): string {
  const { conflict: kind, code, other } = conflict;
  const why = text.units.conflict[kind](other === undefined ? "" : nameOf(other));
  return [place, nameOf(code), why].filter((part) => part !== "").join("　");
}

/** How often each thing happens, in the order of their words. */
export function effectCounts(
  effects: readonly RegisterEffect[],
): readonly (readonly [RegisterEffect["effect"], number])[] {
  const counts = new Map<RegisterEffect["effect"], number>();
  for (const { effect } of effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  return [...counts];
}
