import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { isIsoDate } from "../../../shared/period/period.ts";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import { newUnitCodeSchema } from "../../../shared/register/new-unit-code.ts";
import { type OrgUnit, unitCodeSchema, unitLevels } from "../../../shared/register/org-unit.ts";
import { unitNameSchema } from "../../../shared/register/unit-name.ts";
import { text } from "../../messages/index.ts";
import { nameFault } from "../../ui/name-fault.ts";

/** What is typed about a unit. */
export interface UnitDraft {
  readonly code: string;
  readonly name: string;
  readonly aliases: string;
  readonly kind: OrgUnit["kind"];
  readonly level: OrgUnit["level"];
  readonly area: boolean;
  readonly parent: string;
  /** First day; "" for a new unit: always; for a change only with `correct`. */
  readonly from: string;
  /** What stands in the register was wrong: no history is made. */
  readonly correct: boolean;
}

export function draftOf(unit: RegisterUnitView, today: string): UnitDraft {
  const { code, name, aliases, kind, level, area, parent } = unit;
  return {
    code,
    name,
    aliases: joined(aliases),
    kind,
    level,
    area,
    parent: parent ?? "",
    from: today,
    correct: false,
  };
}

/** A new unit below `parent`, a level lower. */
export function newDraft(parent: RegisterUnitView): UnitDraft {
  const level =
    unitLevels[Math.min(unitLevels.indexOf(parent.level) + 1, unitLevels.length - 1)] ?? "village";
  const named = { code: "", name: "", aliases: "", from: "", correct: false };
  return { ...named, kind: "federation", level, area: true, parent: parent.code };
}

interface DraftFaults {
  readonly code: string | null;
  readonly name: string | null;
  readonly parent: string | null;
  readonly from: string | null;
}

export function draftFaults(draft: UnitDraft, before: RegisterUnitView | null): DraftFaults {
  const { code, name, parent, from, correct } = draft;
  const codeSchema = before === null ? newUnitCodeSchema : unitCodeSchema;
  const needsDay = before !== null && !correct;
  return {
    code: codeSchema.safeParse(code).success ? null : text.door.codeShape,
    // Rules are younger than some names.
    name: name === before?.name ? null : nameFault(unitNameSchema, name),
    parent: parent === "" && before?.parent !== null ? text.accounts.unitMissing : null,
    from: isIsoDate(from) || (from === "" && !needsDay) ? null : text.units.dateMissing,
  };
}

/** The act that a draft describes; a change names only what differs. */
export function changesOf(draft: UnitDraft, before: RegisterUnitView | null): readonly RegisterChange[] {
  const { code, kind, level, area, parent, from, correct } = draft;
  const name = draft.name === before?.name ? draft.name : draft.name.trim();
  const aliases =
    draft.aliases === joined(before?.aliases) ? (before?.aliases ?? []) : aliasesOf(draft.aliases);
  if (before === null) {
    const unit = { code, name, aliases: [...aliases], kind, level, area, parent };
    return [{ act: "add", unit, from: from === "" ? null : from }];
  }
  return [
    {
      act: "change",
      code,
      ...(name === before.name ? {} : { name }),
      ...(aliases.join() === before.aliases.join() ? {} : { aliases: [...aliases] }),
      ...(kind === before.kind ? {} : { kind }),
      ...(level === before.level ? {} : { level }),
      ...(area === before.area ? {} : { area }),
      ...(parent === (before.parent ?? "") ? {} : { parent }),
      from: correct ? null : from,
    },
  ];
}

function joined(aliases: readonly string[] = []): string {
  return aliases.join("、");
}

function aliasesOf(typed: string): string[] {
  const parts = typed.split(/[、,，;；\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}
