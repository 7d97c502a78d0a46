/** Columns that stand on a sheet and are no column of its form: running numbers, units, ranks, the month. */
import type { OrgUnit } from "../register/org-unit.ts";
import { compactText, unitOfMeasure } from "../sheet/normalise.ts";
import { unitInCell } from "../sheet/unit-names.ts";
import type { SampleColumn } from "./sample.ts";

export type AsideReason = "serial" | "unit" | "rank" | "period" | "signature";

const serial = /^(?:序号?|编号|行次|序列|次序|No\.?|№)$/i;
const rank = /^(?:排名|名次|位次|排序|得分排名)$/;
const period = /^(?:月份?|季度|年度|年份|报告期|所属期|期间|统计时间|填报时间|填报日期|上报日期|上报时间)$/;
const signature = /^(?:公?章|盖章|签[字名章])$/;
const unit =
  /^(?:(?:填报|报送|上报|所在|所属|责任|基层|统计|汇总)?单位(?:名称)?|(?:所在|所属)?(?:区县|县区|县市区|县\(市、区\)|区\(县\)|区\(市、县\)|县|区|市|镇|乡|乡镇|镇街|镇乡|街道|街镇|乡镇\(街道\)|镇\(街道\)|镇\(街\)|街道\(镇\)|街道\(乡镇\)|街道、乡镇|地区|行政区划?|辖区)(?:名称)?|地区名称|妇联(?:名称)?)$/;
/** Names that are also said of companies and of what goods are counted in: cells tell. */
const anyUnit = /^(?:所在|所属|责任)?单位(?:名称)?$/;
/** Organisations that report nothing to a federation by themselves. */
const company =
  /(?:公司|集团|厂|店|超市|商[行城场]|酒店|宾馆|饭店|合作社|农场|基地|工作室|工坊|作坊|企业|事务所|幼儿园)$/;
const titled = /企业|公司|商户|合作社|两新|新经济|新社会|用人单位|成员单位名[单册录]|会员单位/;

/**
 * Why each column is none of the form's, for those that are none. Where a thing is (所在乡镇) is the form's own, beside those
 * who report and in a list of things; in a list of things without other units, only where the register does not know them.
 * @param title of the sheet: what its rows are where nobody filled them in
 */
export function asideColumns(
  columns: readonly SampleColumn[],
  units: readonly OrgUnit[],
  title = "",
): ReadonlyMap<number, AsideReason> {
  const aside = new Map<number, AsideReason>();
  for (const column of columns) {
    const reason = reasonOf(column, units, title);
    if (reason !== undefined) aside.set(column.at, reason);
  }
  const isReported = columns.some((column) => aside.get(column.at) === "unit" && !where.test(nameOf(column)));
  const isOfThings = columns.some((column) => !aside.has(column.at) && thing.test(nameOf(column)));
  for (const column of columns) {
    if (aside.get(column.at) !== "unit" || !where.test(nameOf(column))) continue;
    if (isReported || (isOfThings && !isMostlyNamed(column, units))) aside.delete(column.at);
  }
  return aside;
}

/** Where a thing is, or to whom it belongs. */
const where = /^(?:所在|所属)/;
const thing = /名称$|编号$|姓名/;

function nameOf({ path }: SampleColumn): string {
  return compactText(path.at(-1) ?? "").replace(/^[*＊★]|[*＊★]$/g, "");
}

function isMostlyNamed({ cells }: SampleColumn, units: readonly OrgUnit[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.filter((cell) => unitInCell(units, cell) !== undefined).length > filled.length * MOSTLY;
}

function reasonOf(column: SampleColumn, units: readonly OrgUnit[], title: string): AsideReason | undefined {
  const text = nameOf(column);
  const filled = column.cells.filter((cell) => cell !== "");
  if (serial.test(text) && filled.every((cell) => /^[\d一二三四五六七八九十()（）.、]+$/.test(cell)))
    return "serial";
  if (rank.test(text)) return "rank";
  if (period.test(text)) return "period";
  if (signature.test(text)) return "signature";
  if (filled.length > 0 && filled.every((cell) => /^-?[\d.,%]+$/.test(cell))) return undefined;
  if (isMostlyNamed(column, units)) return "unit";
  if (!unit.test(text)) return undefined;
  const isNamed = filled.some((cell) => unitInCell(units, cell) !== undefined);
  return anyUnit.test(text) && !isNamed && isOfOthers(filled, title) ? undefined : "unit";
}

const MOSTLY = 0.6;

/** Companies, or what goods are counted in; of a blank sheet its title tells. */
function isOfOthers(filled: readonly string[], title: string): boolean {
  if (filled.length === 0) return titled.test(title);
  const others = filled.filter(
    (cell) => company.test(compactText(cell)) || unitOfMeasure(cell) !== undefined,
  );
  return others.length > filled.length / 2;
}
