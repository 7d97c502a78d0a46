/** What the name of a column says of it, of which nobody has said more: as on a sheet that nobody has filled in. */
import type { DesignColumn, DesignKind } from "../form/design/design.ts";
import { draftOf } from "./column-draft.ts";
import { type ColumnName, columnNames } from "./column-name.ts";
import { countedUnit } from "./counted-unit.ts";

/** What a name still says: all of the column, or only the unit that its figures have, the kind being somebody's choice. */
export type SaidByName = "all" | "unit";

type Change = Partial<Omit<DesignColumn, "id">>;

/** The column under another name. @param said undefined: what it is was chosen, and stays */
export function renamedColumn({ kind }: DesignColumn, name: string, said: SaidByName | undefined): Change {
  if (said === undefined) return { name };
  if (said === "unit") return { name, ...unitByName(name, kind) };
  const { column } = draftOf(
    { at: 0, path: [name], cells: [] },
    { ...calledOf(name), name },
    ...([0, { measures: [], isBlankOfSums: true }] as const),
  );
  const { unit, scale, leaving, reason } = column;
  return {
    ...{ name, kind: column.kind, scale, leaving },
    ...(unit !== undefined && { unit }),
    ...(reason !== undefined && { reason }),
  };
}

/** The unit of a figure of this kind: the one that its header carries, else what is counted by such a name. */
export function unitByName(name: string, kind: DesignKind): { readonly unit?: string } {
  if (kind !== "count" && kind !== "money") return {};
  const called = calledOf(name);
  const isMoney = called.unit !== undefined && /元$/.test(called.unit);
  if (kind === "money") return { unit: isMoney ? (called.unit ?? "元") : "元" };
  const isCounted = called.unit !== undefined && called.unit !== "%" && !isMoney;
  return { unit: isCounted ? (called.unit ?? "个") : countedUnit([called.name], []).unit };
}

/** 补贴金额（万元） → 补贴金额, where the column has that unit: on paper it stands beside the name by itself. */
export function withoutUnit({ name, unit }: Pick<DesignColumn, "name" | "unit">): string {
  const called = calledOf(name);
  return called.unit !== undefined && called.unit === unit && called.name !== "" ? called.name : name;
}

function calledOf(name: string): ColumnName {
  const [called] = columnNames([{ path: [name], isFigure: true }]);
  return called ?? { name, groups: [], heading: name, starred: false };
}
