/** What a row says of itself beside its figures. */
import { isFigureColumn } from "../form/form.ts";
import { normaliseUnitName } from "../register/org-unit.ts";
import { isBlank } from "./blank.ts";
import { type RawValue, valueAt } from "./grid.ts";
import { leansOn } from "./leaning.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import type { RowPlan } from "./row-plan.ts";

const ownLevel =
  /^(?:[省市州盟区县旗镇乡]|街道|村|社区)?本(?:级|单位|部|机关)(?:机关|单位)?$|^(?:[省市州盟区县旗]直(?:属)?)?机关(?:单位|本级)?$|^[省市州盟区县旗]直(?:属)?(?:单位|部门)?$/;

/** Whether a text in the column of units means the own unit by itself: 市本级, 本单位, 县直机关. */
export function namesOwnLevel(text: string): boolean {
  return ownLevel.test(compactText(text));
}

const placeName =
  /(?:省|市|州|盟|区|县|旗|镇|乡|街道|街|办事处|管理处|村|屯|庄|寨|社|组|队|里|居|居委会|村委会|园|园区|开发区|农场|林场|牧场|连)$/;

/** Whether a name ends as those of places, and of the bodies that stand for one, do. */
export function isPlaceName(text: string): boolean {
  return placeName.test(normaliseUnitName(text));
}

const ofWhich = /^\s*其\s*中\s*[:：]?\s*(?=\S)/;

/** 其中：脱贫户 → 脱贫户 */
export function withoutOfWhich(text: string): string {
  return ofWhich.test(text) ? text.replace(ofWhich, "") : text;
}

export interface RowWord {
  readonly at: number;
  readonly text: string;
}

export interface RowWords {
  /** Names and words in columns that may head a row, from the left: its unit, its codes, its name, left of the figures. */
  readonly labels: readonly RowWord[];
  /** It has a date of its own. */
  readonly dated: boolean;
  /** Column ids of the form's texts, codes and dates that are filled. */
  readonly filled: readonly string[];
}

export function wordsOf(plan: RowPlan, row: number): RowWords {
  const { grid, header } = plan;
  const matched = new Map(header.matched.map((match) => [match.cell.at, match.column]));
  const firstFigure = Math.min(
    ...header.matched.filter(({ column }) => isFigureColumn(column)).map(({ cell }) => cell.at),
  );
  const unit = header.frames.get("reporting_unit");
  const times = header.times?.columns.keys() ?? [];
  const frames = new Set([...header.frames.values(), ...times].filter((at) => at !== unit));
  const labels: RowWord[] = [];
  const filled: string[] = [];
  let dated = false;
  const values = grid.values[row - grid.top] ?? [];
  values.forEach((value, index) => {
    const at = grid.left + index;
    const column = matched.get(at);
    if (isBlank(value) || leansOn(value) !== undefined || (column !== undefined && isFigureColumn(column)))
      return;
    if (column !== undefined && column.id !== "remark") filled.push(column.id);
    if (column?.type === "date") dated ||= column.id === header.form.eventDate;
    else if (typeof value === "string" && !frames.has(at) && column?.id !== "remark") {
      if (column !== undefined || at === unit || at < firstFigure) labels.push({ at, text: textOf(value) });
    }
  });
  return { labels, dated, filled };
}

/** The first text of a row as it stands there, spaces in front of it included; undefined without one. */
export function headText({ grid, header }: RowPlan, row: number): RowWord | undefined {
  const values: readonly RawValue[] = grid.values[row - grid.top] ?? [];
  const sequence = header.frames.get("sequence");
  for (let at = grid.left; at < grid.left + values.length; at++) {
    const value = valueAt(grid, row, at);
    if (at !== sequence && typeof value === "string" && !isBlank(value)) return { at, text: value };
  }
  return undefined;
}
