import { codesShare, valuesWithout } from "./code-fit.ts";
import { type ColumnProfile, genericMeasures } from "./column-profile.ts";
import { kindOf } from "./concepts.ts";
import type { Features } from "./features.ts";
import type { HeaderParts } from "./header-parts.ts";
import { isBoundOfLevel } from "./levels.ts";
import { isCodeWord, isUsual, type Meeting, onceMet, saysAny } from "./meeting.ts";
import type { NameMatch } from "./name-match.ts";
import { differsInOne } from "./one-character.ts";
import { isBoundOfSchooling } from "./schooling.ts";
import { comparable } from "./text.ts";
import { baseOf } from "./unit-class.ts";

/** Why a header is not taken for a column without asking, however likely it is. */
export type Cap =
  | "oddUnit"
  | "oddCells"
  | "cumulative"
  | "unexplained"
  | "contrary"
  | "otherThing"
  | "weak"
  | "noCells"
  | "twoThings"
  | "otherBand"
  | "tooShort";

/** Units of things that are counted each by themselves: 册 is not 份. */
const countedApart = /^(?:种|册|分|套|幅|张|条|篇|类|对|株|份)$/;
/** Of a thousand or a hundred thousand: a monthly rate, an incidence. */
const perMore = /‰|\d|[十百千]?万/;
const year = /(?:19|20)\d\d/;
const due = /^应(?![急用邀聘征])/;
/** How many may be, not how many were. */
const quota = /名额|指标数|限额/;
const bareQuota = /^名额数?$/;
const ALL_CODES = 0.95;
const joins = /[与及和、/]|或者?/;
/** What a name may lack beside another: 支行 for 支行名称, 申报 for 申报户数. */
const ending = /^(?:名称|姓名|号码?|时间|日期|[人户件笔]?数)$/;
const sex = /^[男女]$/;

export function capOf(
  features: Features,
  meeting: Meeting,
  column: ColumnProfile,
  match: NameMatch,
): Cap | undefined {
  if (hasOddUnit(features, meeting, column)) return "oddUnit";
  if (countsHouseholds(meeting, column, match)) return "oddUnit";
  if (hasOddCells(meeting, column)) return "oddCells";
  if (isBoundOfLevel(meeting.header.above + meeting.header.leaf, column.levels)) return "otherBand";
  if (column.role === "figure" && saysAnotherInOne(meeting, column)) return "otherBand";
  if (isBoundOfSchooling(meeting.header.leaf, column.names[0]?.text ?? "")) return "otherBand";
  if (isUnclearSum(meeting, column)) return "cumulative";
  if (isOfSomeYear(meeting, column)) return "cumulative";
  if (isUnclearRate(meeting, column, match)) return "weak";
  if (features.ofOtherColumns > 0 || features.foreign > 0 || features.unknownShare >= 0.2)
    return "unexplained";
  if (speaksOfOther(meeting, column, match)) return "otherThing";
  if (features.contrary > 0 || saysNotYet(meeting, column) || isQuota(meeting, column)) return "contrary";
  if (features.sharedInLeaf < 0.9 && features.anyName === 0 && features.codesFit < 0.6) return "weak";
  if (isUnclean(features) && meeting.header.witness.count === 0) return "noCells";
  if (namesTwoThings(meeting, column, match)) return "twoThings";
  return isTooShort(meeting, column, match) ? "tooShort" : undefined;
}

/** Whether something is left over on either side. */
function isUnclean(features: Features): boolean {
  return features.clean < 0.5 && features.anyName === 0;
}

/**
 * Whether a column has to be likelier to be certain: something is left over, or the header is one word alone, which is
 * no name of the form's own and may be said of much.
 */
export function isDoubtful(meeting: Meeting, features: Features): boolean {
  if (isUnclean(features)) return true;
  return features.ownName === 0 && saysOneWord(meeting);
}

const saysOneWord = onceMet((meeting) => {
  const telling = meeting.header.parts.filter(
    (part) => !isUsual(meeting, part) && !saysAny(part.concepts, genericMeasures),
  );
  return telling.length <= 1;
});

function hasOddUnit(features: Features, { header }: Meeting, column: ColumnProfile): boolean {
  if (header.unit === "ratio" || header.unit === "pair" || features.unitDiffers > 0) return true;
  if (column.column.unit === "%" && perMore.test(header.unitText)) return true;
  if (column.role !== "figure") return false;
  const lenient = column.unit === "patient" || column.unit === "times" || column.unit === "case";
  if (header.unit === "month" && !saysOwnUnit(header, column)) return true;
  if (header.unit !== undefined && column.unit !== undefined && header.unit !== column.unit && !lenient)
    return true;
  return (
    features.unitIsNear === 1 &&
    countedApart.test(header.unitText) &&
    column.column.unit !== header.unitText &&
    column.unit === "thing"
  );
}

/** 年 and 月 are of one class, and a figure in the one is none in the other. */
function saysOwnUnit({ unitText }: HeaderParts, { key }: ColumnProfile): boolean {
  return unitText === "" || baseOf(unitText) === key;
}

/** A household may have several of those counted: 贷款户数 are borrowers only where a form says so of its own 户数. */
function countsHouseholds({ header }: Meeting, { unit }: ColumnProfile, { name }: NameMatch): boolean {
  return header.unit === "household" && unit === "person" && !(name.own && name.text === header.leaf);
}

function hasOddCells(meeting: Meeting, column: ColumnProfile): boolean {
  const { header } = meeting;
  const { role } = column;
  const { share, count, figures, words } = header.witness;
  if (share.pair > 0 || holdsOtherCodes(meeting, column)) return true;
  if (role === "date" && share.range > 0) return true;
  return count > 1 && figures > 0.2 && words > 0.2;
}

/** Whether cells that are none of the column's codes are another column's: 办结, 调解 and 转派出所 in one. */
function holdsOtherCodes({ header, codesFit }: Meeting, column: ColumnProfile): boolean {
  const own = codesFit.get(column);
  if (own === undefined || column.codes === undefined || own >= ALL_CODES) return false;
  const left = valuesWithout(header.witness, column.codes);
  const isOther = ({ codes }: ColumnProfile) => codes !== undefined && codesShare(left, codes) > 0;
  return [...codesFit.keys()].some((other) => other !== column && isOther(other));
}

/**
 * Whether the header may be a target of its own: 任务数 by itself, and 应换届 for a column that says neither 应 nor what
 * was planned.
 */
function saysNotYet({ header }: Meeting, { role, names, unit }: ColumnProfile): boolean {
  const [own] = names;
  if (role !== "figure" || unit === "percent" || own === undefined) return false;
  const isBare = header.parts.every(
    ({ concepts }) => concepts.includes("plan") || concepts.some((one) => genericMeasures.has(one)),
  );
  if (isBare && header.leafConcepts.has("plan") && !own.concepts.has("plan") && !own.concepts.has("target"))
    return true;
  return due.test(header.leaf) && !due.test(own.text) && !own.text.includes("(应");
}

/** 表彰名额 says how many may be, unless the column is called 名额 of something. */
function isQuota({ header: { leaf } }: Meeting, { names }: ColumnProfile): boolean {
  const isOwn = ({ text }: { readonly text: string }) =>
    text === leaf || (quota.test(text) && !bareQuota.test(text));
  return quota.test(leaf) && !names.some(isOwn);
}

/** 累计 may be of the year or of all years: right only for a column that says so itself. */
function isUnclearSum({ header }: Meeting, { names }: ColumnProfile): boolean {
  return header.concepts.has("cumulative") && names[0]?.concepts.has("cumulative") !== true;
}

/** 2022年实绩 may be of the year or of the one before, where the form has a column for either. */
/** 三新 where the form says 两新, and no name of the column says 三新. */
function saysAnotherInOne({ header }: Meeting, { names }: ColumnProfile): boolean {
  return (
    names.some(
      ({ text }) => differsInOne(header.leaf, text) || differsInOne(header.above + header.leaf, text),
    ) && !names.some(({ text }) => text === header.leaf || text === header.above + header.leaf)
  );
}

function isOfSomeYear({ header, form }: Meeting, { role, concepts }: ColumnProfile): boolean {
  if (role !== "figure" || !year.test(header.above + header.leaf) || concepts.has("target")) return false;
  return form.columns.some(({ names }) => names[0]?.concepts.has("lastValue") === true);
}

/** 完成率 and 比例 say not of what where the form has several rates. */
function isUnclearRate(meeting: Meeting, column: ColumnProfile, { name }: NameMatch): boolean {
  const { header, form } = meeting;
  if (column.unit !== "percent" || (name.own && name.text === header.leaf)) return false;
  if (form.columns.filter(({ unit }) => unit === "percent").length < 2) return false;
  return header.parts.every((part) => isUsual(meeting, part) || part.concepts.includes("rate"));
}

/**
 * Whether a part of the header is what another figure is called by, or the whole header none of what this one is: 妇联干部
 * over 平均年龄, where the form's is that of 执委; 活动场次 beside a name 宣讲场次.
 */
function speaksOfOther(meeting: Meeting, column: ColumnProfile, { name }: NameMatch): boolean {
  const { header, form } = meeting;
  const { role, names, ownConcepts, unit } = column;
  const [head] = names;
  if (role !== "figure" || unit === "percent" || head === undefined) return false;
  if (head.concepts.has("averageAge") && namesOtherCode(meeting, head.text)) return true;
  const own = [...head.concepts].filter((concept) => isTelling(concept) && !form.context.has(concept));
  const lacksHead = own.some((concept) => !header.concepts.has(concept));
  const onlyGiven =
    !header.ofWhich && header.parts.every((part) => !part.inLeaf || saysAny(part.concepts, saysGiven));
  return header.parts.some(({ text, inLeaf, concepts }) => {
    if (!inLeaf && (!onlyGiven || isCodeWord(form, text))) return false;
    if (concepts.some((concept) => name.concepts.has(concept) || ownConcepts.has(concept))) return false;
    const others = concepts.filter(
      (concept) =>
        isTelling(concept) && form.figureHeads.has(concept) && !(inLeaf && form.context.has(concept)),
    );
    if (others.length === 0) return false;
    return lacksHead || (!isCodeWord(form, text) && others.some((concept) => kindOf(concept) === "object"));
  });
}

/** 妇联干部 over an average age that is of another code of the form, 执委. */
function namesOtherCode({ header, form }: Meeting, own: string): boolean {
  const said = header.above + header.leaf;
  const named = [...form.codes].filter((code) => code.length > 1 && own.includes(code));
  if (named.length === 0 || named.some((code) => said.includes(code))) return false;
  return [...form.codes].some((code) => code.length > 2 && said.includes(code));
}

/** 已兑付 and 发放数 say nothing of what was given: the level above does. */
const saysGiven: ReadonlySet<string> = new Set([
  ...genericMeasures,
  "done",
  "actual",
  "grant",
  "approve",
  "light",
]);

function isTelling(concept: string): boolean {
  const kind = kindOf(concept);
  return (kind === "act" || kind === "object") && concept !== "women";
}

/** 与, 及 or 和 between two things of which the column's name has one. */
function namesTwoThings(meeting: Meeting, column: ColumnProfile, { name }: NameMatch): boolean {
  const { header, form } = meeting;
  if (!joins.test(header.leaf) || joins.test(name.text)) return false;
  const pieces = header.leaf.replace(/\([^)]*\)/g, "").split(joins);
  const canBeOther = column.unit !== "percent" && pieces.every((piece) => piece.length > 1);
  return pieces.some((piece) => {
    const said = header.parts.filter(({ inLeaf, text }) => inLeaf && piece.includes(text));
    const last = said.findLast(({ concepts }) => !saysAny(concepts, genericMeasures)) ?? said.at(-1);
    const isNamed =
      last !== undefined &&
      (last.concepts.includes("women") ||
        // 产值 and 利润 are two sums of money, whatever the lexicon has for both.
        (saysAny(last.concepts, name.concepts) &&
          (!canBeOther || column.unit !== "money" || column.text.includes(last.text))) ||
        (isCodeWord(form, last.text) && !saysAny(last.concepts, form.figures)));
    return (
      sex.test(piece) ||
      (piece.length >= 2 && !isNamed) ||
      (canBeOther && isOtherName(meeting, column, piece))
    );
  });
}

function isOtherName({ form }: Meeting, column: ColumnProfile, piece: string): boolean {
  const isOf = ({ names }: ColumnProfile) =>
    names.some(
      ({ text }) => text === piece || (text.startsWith(piece) && ending.test(text.slice(piece.length))),
    );
  return !isOf(column) && form.columns.some(isOf);
}

/** Two characters alone say too little, with a unit or without, unless they are a name of the form's own. */
function isTooShort({ header }: Meeting, { column, role }: ColumnProfile, { name }: NameMatch): boolean {
  if (header.leaf.length > 2 || header.levels > 1) return false;
  const own = [column.header.zh, ...column.aliases].some((known) => comparable(known) === header.leaf);
  return name.text !== header.leaf || !(role === "remark" || (name.own && own));
}
