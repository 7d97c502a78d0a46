/** Whose a row is: the unit that it names, or that a row above names for it. */
import type { Notice } from "../finding/notice.ts";
import { isBlank } from "./blank.ts";
import type { RawValue } from "./grid.ts";
import { leansOn, meantValue } from "./leaning.ts";
import { textOf } from "./merges.ts";
import { unitOfMeasure } from "./normalise.ts";
import { namesOwnLevel, withoutOfWhich } from "./row-heads.ts";
import { carriedNotice } from "./row-notices.ts";
import type { RecordResult, RowPlan } from "./row-plan.ts";
import { unitInCell } from "./unit-names.ts";

export interface Subject {
  readonly subject: string;
  /** The row names the unit itself, or a row above names it for this one. */
  readonly named?: RecordResult["namedBy"];
  /** Where it names one that the register does not know. */
  readonly place?: { readonly at: number; readonly text: string };
}

export function readSubject(plan: RowPlan, row: number, notices: Notice[]): Subject {
  const { context, header, grid } = plan;
  const own = context.reporter.code;
  const at = header.frames.get("reporting_unit");
  if (at === undefined) return { subject: own };
  const text = withoutOfWhich(textOf(subjectValue(plan, row, at)));
  // A column 单位 may hold units of measure instead.
  if (isBlank(text) || unitOfMeasure(text) !== undefined) return { subject: own };
  const unit = unitInCell(context.units, text);
  if (unit === undefined && namesOwnLevel(text)) return { subject: own, named: "level" };
  if (unit === undefined) return { subject: own, place: { at, text } };
  const written = withoutOfWhich(textOf(plan.merges.masterValue(row, at)));
  if (written === text) return { subject: unit.code, named: "itself" };
  notices.push(carriedNotice(grid, row, at, written, text));
  return { subject: unit.code, named: "above" };
}

/** A unit named once stands for the blank rows below it as well. */
function subjectValue({ merges, grid, firstRow }: RowPlan, row: number, at: number): RawValue {
  const own = merges.masterValue(row, at);
  return textOf(own) === "" || leansOn(own) !== undefined
    ? (meantValue(grid, firstRow, row, at) ?? own)
    : own;
}
