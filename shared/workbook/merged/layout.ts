import { acrossVersions } from "../../form/across-versions.ts";
import type { Form } from "../../form/form.ts";
import { comparePeriods } from "../../period/period-range.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { formulaSheet, sheetName } from "../drawing/text.ts";
import { type DetailColumn, detailColumns } from "./detail-columns.ts";
import { versionsOf } from "./form-versions.ts";
import type { MergedForm, MergedSubmission, OwingUnit } from "./merge.ts";
import { unitTree } from "./unit-tree.ts";

/** Rows of a sheet, as row numbers from 1, both inclusive. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** One unit of a form: what it sent, in order of time, and where its rows stand. */
export interface UnitLayout {
  readonly unit: OwingUnit;
  readonly submissions: readonly MergedSubmission[];
}

/** Where everything of one form stands in the workbook. */
export interface FormLayout {
  readonly merged: MergedForm;
  /** The form across the versions that are merged: for words and order, not for what rows mean. */
  readonly form: Form;
  readonly summaryName: string;
  /** Of the sheet that compares unit by unit, where there is something to compare with. */
  readonly comparisonName: string;
  readonly detailName: string;
  /** Headers of the columns before the form's own. */
  readonly lead: readonly string[];
  /** Letters of the column that says each row's version of the form; undefined where there is one version only. */
  readonly versionLetters?: string;
  /** As the newest version has each of them that has it. */
  readonly columns: readonly DetailColumn[];
  /** Version → those of the columns that it has, its own. */
  readonly byVersion: ReadonlyMap<number, readonly DetailColumn[]>;
  /** In the order of the summary's rows; details are sorted alike, so the rows of a unit lie together. */
  readonly units: readonly UnitLayout[];
  /** All versions, in the order of the detail rows. */
  readonly submissions: readonly MergedSubmission[];
  /** By the submission's uuid; a submission without rows has no block. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** All rows of all submissions. */
  readonly everything: Block | undefined;
}

/** Columns that stand before the form's own: unit, version, time, original cells, subject. */
const LEAD_HEADERS = ["来源单位", "版本", "报送时间", "原单元格", "所属单位"] as const;
/** Of a range of periods each row says which one it belongs to. */
const PERIOD_HEADER = "报告期";
/** Of several versions of the form each row says which one it was sent under. */
export const VERSION_HEADER = "报表版本";
/** Title, line. */
export const DETAIL_ABOVE_HEADER = 2;
/** Rows of a worksheet (Excel's limit). */
const ROW_LIMIT = 1_048_576;

/**
 * Gives every form its sheet names and every submission its block of rows, whatever the order they came in.
 * @param headRows rows above the first detail row, form by form
 * @throws RangeError when the details of a form do not fit on a sheet, or a submission is of no unit of the form.
 */
export function layOut(
  forms: readonly MergedForm[],
  headRows: (versions: readonly Form[]) => number,
): FormLayout[] {
  const taken: string[] = [];
  const named = (wanted: string) => {
    const name = sheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  return forms.map((merged) => {
    const title = shortTitle(merged.form);
    const units = unitsOf(merged);
    const submissions = units.flatMap((unit) => unit.submissions);
    const versions = versionsOf(merged).map(({ form }) => form);
    const form = acrossVersions(versions);
    const first = headRows(versions) + 1;
    const { blocks, next } = blocksOf(submissions, first);
    if (next - 1 > ROW_LIMIT) throw new RangeError(`the details of ${merged.form.id} do not fit on a sheet`);
    const lead = [
      ...LEAD_HEADERS,
      ...(merged.periods.length > 1 ? [PERIOD_HEADER] : []),
      ...(versions.length > 1 ? [VERSION_HEADER] : []),
    ];
    return {
      merged,
      form,
      summaryName: named(`汇总-${title}`),
      comparisonName: named(`对比-${title}`),
      detailName: named(`明细-${title}`),
      lead,
      ...(versions.length > 1 ? { versionLetters: columnLetters(lead.length - 1) } : {}),
      ...detailColumns(form, versions, lead.length),
      units,
      submissions,
      blocks,
      everything: next > first ? { first, last: next - 1 } : undefined,
    };
  });
}

/** 妇女创业小额贷款台账 → 妇女创业小额贷款 */
export function shortTitle(form: Form): string {
  return form.title.zh.replace(/(?<=.)(台账|统计表|情况表|登记表)$/, "");
}

/** `'明细-妇女创业小额贷款'!$F$4:$F$9` */
export function rangeOf(layout: FormLayout, letters: string, block: Block): string {
  return `${formulaSheet(layout.detailName)}!$${letters}$${block.first}:$${letters}$${block.last}`;
}

/** @throws RangeError when the version is not among those that are merged */
export function columnsUnder(layout: FormLayout, version: number): readonly DetailColumn[] {
  const columns = layout.byVersion.get(version);
  if (columns === undefined)
    throw new RangeError(`${layout.merged.form.id}: version ${version} is not merged`);
  return columns;
}

/** The rows of these versions, neighbours joined. */
export function blocksOver(layout: FormLayout, submissions: readonly MergedSubmission[]): Block[] {
  const joined: Block[] = [];
  for (const { uuid } of submissions) {
    const block = layout.blocks.get(uuid);
    if (block === undefined) continue;
    const before = joined.at(-1);
    if (before !== undefined && before.last + 1 === block.first) {
      joined[joined.length - 1] = { first: before.first, last: block.last };
    } else joined.push(block);
  }
  return joined;
}

function unitsOf({ form, units, submissions }: MergedForm): UnitLayout[] {
  const sent = new Map<string, MergedSubmission[]>(units.map(({ code }) => [code, []]));
  for (const submission of submissions) {
    const own = sent.get(submission.unit.code);
    if (own === undefined) throw new RangeError(`${submission.uuid} is of no unit that owes ${form.id}`);
    own.push(submission);
  }
  return unitTree(units).units.map((unit) => ({
    unit,
    submissions: (sent.get(unit.code) ?? []).sort((a, b) => comparePeriods(a.period, b.period)),
  }));
}

function blocksOf(
  submissions: readonly MergedSubmission[],
  first: number,
): { blocks: Map<string, Block>; next: number } {
  const blocks = new Map<string, Block>();
  let next = first;
  for (const { uuid, rows } of submissions) {
    if (rows === 0) continue;
    blocks.set(uuid, { first: next, last: next + rows - 1 });
    next += rows;
  }
  return { blocks, next };
}
