import type { ColumnProfile } from "./column-profile.ts";
import { kindOf } from "./concepts.ts";
import type { Features } from "./features.ts";
import type { HeaderPart } from "./header-parts.ts";
import { isOfOtherLevel } from "./levels.ts";
import { isInCodes, isUsual, type Meeting } from "./meeting.ts";
import { lacks, type NameMatch } from "./name-match.ts";

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Concepts that make another figure of it when only the header has them. */
const contrary = listed(
  `sinceBeginning lastValue earlier opening longBefore next male party overdue not cancel handover average growth difference least rate
should plan apply recommend phone sign serial reportingUnit reportingDate photo link birth education personalStatus
bankAccount income satisfaction narrative rank explain contract region filler defendant returnVisit regionalAverage
numerator denominator beyond shortfall balance population finish guarantor publicNotice interest due`,
);
/** Those that rule a column out wherever they stand, and those that do so in the lowest level. */
const excluding = listed("earlier opening lastValue longBefore sinceBeginning next");
const excludingInLeaf = listed(
  `male overdue growth difference phone birth bankAccount filler reportingUnit reportingDate photo link defendant
returnVisit rank narrative sign income satisfaction serial explain balance population finish guarantor publicNotice interest due`,
);
/** Those that do so outside brackets. */
const excludingOpenly = listed("not rate average party should plan apply");
/** Concepts that make another figure of it when only the column's name has them. */
const expected = listed(
  "earlier opening difference growth average least new recommend plan should due end deputy numerator denominator beyond target not",
);
/** A part of the header, and one of the column's name that says the opposite. */
const opposites: readonly (readonly [string, string])[] = [
  ["actual", "should"],
  ["actual", "plan"],
  ["actual", "eligible"],
  ["done", "should"],
  ["start", "end"],
  ["start", "due"],
  ["end", "start"],
  ["due", "issueDate"],
  ["new", "stock"],
  ["fullTime", "partTime"],
  ["partTime", "fullTime"],
  ["numerator", "denominator"],
  ["denominator", "numerator"],
  ["individual", "collective"],
  ["collective", "individual"],
  ["male", "women"],
];

/** 时间 may be hours. */
const endsInDate = /日期$|年月$/;

/** Measures what only one of the two says, and names what rules the column out: 上年, 未, 应 against 实. */
export function measureContrary(
  features: Features,
  meeting: Meeting,
  column: ColumnProfile,
  match: NameMatch,
): string | undefined {
  const { header } = meeting;
  let veto: string | undefined;
  for (const part of header.parts) {
    for (const concept of part.concepts) {
      if (!isContrary(meeting, column, part, concept)) continue;
      features.contrary += part.weight;
      const excludes =
        excluding.has(concept) ||
        (part.inLeaf && excludingInLeaf.has(concept)) ||
        (part.inLeaf && !part.inBrackets && excludingOpenly.has(concept));
      if (excludes) veto ??= concept;
    }
  }
  for (const concept of expected) if (lacks(meeting, match, concept)) features.contraryMissing += 1;
  if (saysLessThanRate(meeting, column)) features.newMissing += 1;
  if (header.concepts.has("new") && !column.concepts.has("new")) features.newMissing += 1;
  if (column.role === "figure" && endsInDate.test(header.leaf)) veto ??= "date";
  if (isOtherRate(meeting, column)) veto ??= "rate";
  if (isOfOtherLevel(header.leaf, column.levels)) veto ??= "level";
  return veto ?? opposite(meeting, column);
}

function opposite({ header }: Meeting, { ownConcepts, names }: ColumnProfile): string | undefined {
  const own = names[0]?.concepts;
  const found = opposites.find(
    ([said, other]) =>
      header.leafConcepts.has(said) &&
      !ownConcepts.has(said) &&
      own?.has(other) === true &&
      !header.leafConcepts.has(other),
  );
  return found?.join("/");
}

/** A column of percentages is meant by a header that says 率 or %, or whose cells do. */
function saysLessThanRate({ header }: Meeting, { column }: ColumnProfile): boolean {
  return (
    column.type === "percent" &&
    header.unit !== "percent" &&
    !header.concepts.has("rate") &&
    header.witness.share.percent === 0
  );
}

function isContrary(meeting: Meeting, column: ColumnProfile, part: HeaderPart, concept: string): boolean {
  const { header, form } = meeting;
  if (!contrary.has(concept) || isRemark(meeting, column)) return false;
  if (isOwn(column, concept)) return false;
  // Another meaning of the word is the column's.
  if (concept !== "party" && part.concepts.some((other) => other !== concept && column.concepts.has(other)))
    return false;
  if (part.concepts.some((other) => other !== concept && form.context.has(other))) return false;
  if (namesCode(meeting, column, part)) return false;
  if (column.text.includes(part.text) && excludingOpenly.has(concept)) return false;
  switch (concept) {
    case "sinceBeginning":
      return column.names[0]?.concepts.has("cumulative") !== true;
    case "opening":
      return column.role === "figure" && !header.leafConcepts.has("plan") && !isPlanned(column);
    case "average":
      return !column.concepts.has("least");
    case "rate":
      return column.unit !== "percent" && part.text !== "额度";
    case "should":
    case "recommend":
      return !part.inBrackets && (concept === "recommend" || part.inLeaf);
    case "apply":
      return !part.inBrackets && part.inLeaf;
    case "due":
      return column.role === "figure" && !isOfColumn(meeting, column, part);
    case "population":
    case "interest":
      return !isOfColumn(meeting, column, part);
    case "plan":
      return part.inLeaf || !isSettledBelow(meeting);
    default:
      return true;
  }
}

/** A code over or in a figure's name is no word against it: 担保人 is one beside 金额, and another person beside 身份证号. */
function namesCode({ header, form: { codes } }: Meeting, { role }: ColumnProfile, part: HeaderPart): boolean {
  if (role !== "figure" && role !== "code") return false;
  if (codes.has(header.leaf) || codes.has(header.above)) return true;
  return codes.has(part.text) && !(role === "figure" && part.concepts.includes("apply"));
}

/** 年初安排 and 年初下达任务 are plans. */
function isPlanned({ names }: ColumnProfile): boolean {
  const head = names[0]?.concepts;
  return head?.has("plan") === true || head?.has("target") === true;
}

/** What is of an earlier time is only a column that its first name calls so: likely names may be of either. */
function isOwn({ names, concepts }: ColumnProfile, concept: string): boolean {
  const head = names[0]?.concepts;
  if (concept === "earlier") return head?.has("earlier") === true || head?.has("lastValue") === true;
  return concept === "opening" ? head?.has(concept) === true : concepts.has(concept);
}

/** Whether the lowest level says beside the part what the column is about: 受助总人口 counts whom 受助 says. */
function isOfColumn({ header }: Meeting, { concepts }: ColumnProfile, part?: HeaderPart): boolean {
  const tells = (concept: string) => concept !== "women" && isMatter(concept) && concepts.has(concept);
  return header.parts.some((other) => other !== part && other.inLeaf && other.concepts.some(tells));
}

function isMatter(concept: string): boolean {
  const kind = kindOf(concept);
  return kind === "object" || kind === "act";
}

/** Whether the header is a rate of something that the column does not speak of: 参保率 beside a column 完成率. */
function isOtherRate(meeting: Meeting, column: ColumnProfile): boolean {
  const { header, form } = meeting;
  if (column.unit !== "percent" || !header.leafConcepts.has("rate") || isOfColumn(meeting, column))
    return false;
  return header.parts.some((part) => {
    const { text, inLeaf, inBrackets, concepts } = part;
    if (!inLeaf || inBrackets || isUsual(meeting, part) || isInCodes(form, text)) return false;
    if (concepts.length === 0) return text.length > 1 && !column.text.includes(text);
    return concepts.every((one) => isMatter(one) && !column.concepts.has(one) && !form.context.has(one));
  });
}

/** Whether the lowest level says by itself what is counted: 任务完成情况 / 完成数 is no plan. */
function isSettledBelow({ header }: Meeting): boolean {
  if (header.leafConcepts.has("done") || header.leafConcepts.has("actual")) return true;
  return header.parts.some(
    ({ inLeaf, concepts }) =>
      inLeaf && concepts.length > 0 && !concepts.every((concept) => kindOf(concept) === "measure"),
  );
}

function isRemark({ header }: Meeting, { role }: ColumnProfile): boolean {
  return (
    role === "remark" &&
    header.leafConcepts.has("remark") &&
    header.leafConcepts.size <= 6 &&
    /备注|说明|附注|原因|缘由|理由|缘故/.test(header.leaf)
  );
}
