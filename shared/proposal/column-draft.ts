/** A column of a sample as a column of a design, with what has to be asked about it. */
import { type DesignAsk, type DesignColumn, isFigureKind, type Leaving } from "../form/design/design.ts";
import { isPersonalHeader } from "../form/design/personal-header.ts";
import { personalWord } from "../form/design/personal-words.ts";
import { codesOfWords } from "../form/design/words-to-codes.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";
import { compactText } from "../sheet/normalise.ts";
import { likelyNames } from "../submission/names/likely-names.ts";
import { personalPattern } from "../submission/personal/personal-pattern.ts";
import { kindOfColumn, type SheetSays } from "./column-kind.ts";
import type { ColumnName } from "./column-name.ts";
import type { SampleColumn } from "./sample.ts";
import { isKnownList, isOfLevels, repeatedWords } from "./word-list.ts";

const UNKNOWN: ColumnName = { name: "", groups: [], heading: "", starred: false };

/** @param index of the column among those of the form, from 0 */
export function draftOf(
  column: SampleColumn,
  called: ColumnName = UNKNOWN,
  index: number,
  says: SheetSays,
): { readonly column: DesignColumn; readonly ask: readonly DesignAsk["about"][] } {
  const { name, groups, heading, written, starred } = called;
  const ask: DesignAsk["about"][] = [];
  const { kind, unit, scale, open } = kindOfColumn(column, called, says);
  if (open === "unit" || open === "unit_of_money") ask.push(open);
  const words =
    kind === "code"
      ? (column.rule?.words ?? [])
      : kind === "text" && !isPersonalHeader(name, "text")
        ? repeatedWords(name, column.cells, says.headsRows === column.at)
        : undefined;
  const isOfPeople = words !== undefined && personalWord(words.map((word) => [word])) !== undefined;
  const leaving = isOfPeople
    ? "personal"
    : leavingOf(name, words === undefined ? kind : "code", column.cells, ask);
  const isList = words !== undefined && words.length > 0 && leaving !== "personal";
  if (isList && column.rule?.words === undefined && !isKnownList(name, words)) ask.push("list");
  const reason = isList || kind !== "text" || leaving !== "sent" ? undefined : `核对${name}`;
  return {
    ask,
    column: {
      id: `c${index + 1}`,
      name,
      aliases: written === undefined || written === name ? [] : [written],
      groups,
      ...((groups.length > 0 || /^[#＃]/.test(heading)) && heading !== name && { heading }),
      kind: isList ? "code" : kind === "code" && leaving === "personal" ? "text" : kind,
      ...(unit !== undefined && { unit }),
      scale,
      ...(isFigureKind(kind) && column.cells.some(isBelowNought) && { signed: true }),
      ...(isList && { codes: codesOfWords(words), grouping: true }),
      ...(isList && isOfLevels(name, words) && { apart: true }),
      required: starred,
      leaving,
      ...(reason !== undefined && { reason }),
    },
  };
}

function isBelowNought(text: string): boolean {
  const figure = parseFigure(text);
  return figure.kind === "figure" && Number(figure.decimal) < 0;
}

/** Texts that say of what a row is: they may be sent. What only explains stays. */
const telling =
  /名称|项目|活动|课程|主题|单位|机构|组织|地点|平台|类[型别]|村|社区|网格|乡镇|街道|镇街|^所[在属]|点$|站$|基地|企业|合作社|学校|品牌|媒体|刊物|行业|产业/;
const explaining =
  /(?:简介|简述|内容|说明|备注|情况|经过|描述|概况|做法|成效|问题|原因|措施|建议|意见|需求|结果|事由|心得|总结|时间|日期)$/;

function leavingOf(
  name: string,
  kind: DesignColumn["kind"],
  cells: readonly string[],
  ask: DesignAsk["about"][],
): Leaving {
  if (isPersonalHeader(name, kind)) return "personal";
  const filled = cells.filter((text) => text !== "");
  if (filled.some((text) => personalPattern(text) !== undefined)) return "personal";
  if (kind !== "text") return "sent";
  const named = filled.filter((text) => likelyNames(text).length > 0).length;
  if (filled.length > 0 && named > filled.length / 2) return "personal";
  if (!telling.test(compactText(name)) || explaining.test(compactText(name))) return "stays";
  if (named > 0) ask.push("names");
  return "sent";
}
