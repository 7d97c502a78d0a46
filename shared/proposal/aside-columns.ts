/** Columns that stand on a sheet and are no column of its form: running numbers, units, ranks, the month. */
import type { OrgUnit } from "../register/org-unit.ts";
import { compactText } from "../sheet/normalise.ts";
import { unitInCell } from "../sheet/unit-names.ts";
import type { SampleColumn } from "./sample.ts";

export type AsideReason = "serial" | "unit" | "rank" | "period" | "signature";

const serial = /^(?:序号?|编号|行次|序列|次序|No\.?|№)$/i;
const rank = /^(?:排名|名次|位次|排序|得分排名)$/;
const period = /^(?:月份?|季度|年度|年份|报告期|所属期|期间|统计时间|填报时间|填报日期|上报日期|上报时间)$/;
const signature = /^(?:公?章|盖章|签[字名章])$/;
const unit =
  /^(?:(?:填报|报送|上报|所在|所属|责任|基层|统计|汇总)?单位(?:名称)?|(?:所在|所属)?(?:区县|县区|县市区|县\(市、区\)|区\(县\)|区\(市、县\)|县|区|市|镇|乡|乡镇|镇街|镇乡|街道|街镇|乡镇\(街道\)|镇\(街道\)|镇\(街\)|街道\(镇\)|街道\(乡镇\)|街道、乡镇|地区|行政区划?|辖区)(?:名称)?|地区名称|妇联(?:名称)?)$/;

/** Why each column is none of the form's, for those that are none. Of several that name units the finest is kept as one. */
export function asideColumns(
  columns: readonly SampleColumn[],
  units: readonly OrgUnit[],
): ReadonlyMap<number, AsideReason> {
  const aside = new Map<number, AsideReason>();
  for (const column of columns) {
    const reason = reasonOf(column, units);
    if (reason !== undefined) aside.set(column.at, reason);
  }
  return aside;
}

function reasonOf({ path, cells }: SampleColumn, units: readonly OrgUnit[]): AsideReason | undefined {
  const text = compactText(path.at(-1) ?? "").replace(/^[*＊★]/, "");
  const filled = cells.filter((cell) => cell !== "");
  if (serial.test(text) && filled.every((cell) => /^[\d一二三四五六七八九十()（）.、]+$/.test(cell)))
    return "serial";
  if (rank.test(text)) return "rank";
  if (period.test(text)) return "period";
  if (signature.test(text)) return "signature";
  if (filled.length > 0 && filled.every((cell) => /^-?[\d.,%]+$/.test(cell))) return undefined;
  if (unit.test(text)) return "unit";
  const named = filled.filter((cell) => unitInCell(units, cell) !== undefined);
  return filled.length > 0 && named.length > filled.length * 0.6 ? "unit" : undefined;
}
