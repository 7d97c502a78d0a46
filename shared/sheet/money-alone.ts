/** Figures of money, told by the unit line alone: 上年结转 on a sheet in 万元 is no count of persons. */
import type { Column, Form } from "../form/form.ts";
import { isMoneyUnit } from "./measure.ts";
import { partsOf } from "./understand/rank-columns.ts";
import type { SeenHeader, Understood } from "./understand/understand.ts";
import { unitOfConcept } from "./understand/unit-class.ts";

/**
 * What a header means without columns that count things, where the sheet is in money and the header names no unit; what
 * is certain stays.
 * @param measures units of the unit line
 */
export function withoutCounts(
  form: Form,
  understood: Understood,
  seen: SeenHeader,
  measures: readonly string[],
): Understood {
  if (understood.verdict === "certain" || understood.answers.length === 0) return understood;
  const { unit, concepts } = partsOf(seen);
  if (measures.length === 0 || !measures.every(isMoneyUnit) || unit !== undefined) return understood;
  // 金额单位：元 says nothing of 参加人次.
  if ([...concepts].some((concept) => counted.has(concept))) return understood;
  const fits = (id: string | undefined) => !isCount(form.columns.find((column) => column.id === id));
  const answers = understood.answers.filter(fits);
  if (fits(understood.column)) return { ...understood, answers };
  const { column: _, ...rest } = understood;
  return { ...rest, verdict: "none", answers };
}

/** Words that say what is counted: 人次, 户. */
const counted: ReadonlySet<string> = new Set(
  Object.entries(unitOfConcept).flatMap(([concept, unit]) => (unit === "money" ? [] : [concept])),
);

function isCount(column: Column | undefined): boolean {
  return column?.type === "figure" && (column.unit ?? "") !== "" && column.unitBy === undefined;
}
