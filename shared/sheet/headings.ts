/** The same columns under headings that the form does not know: 农村 | 城镇 above 人数 | 户数. */
import { type Form, isFigureColumn } from "../form/form.ts";
import type { Below } from "./figures-below.ts";
import { columnKey, type HeaderCell, type HeaderGroup, type MatchedHeader } from "./header-cell.ts";
import { namesTotal } from "./header-codes.ts";
import { apartFromGroups, groupIndex } from "./header-groups.ts";
import type { CellMatches } from "./header-match.ts";
import { columnNames } from "./header-names.ts";
import type { LeftReason } from "./left-out.ts";
import { parseHeader } from "./normalise.ts";
import { withoutOfWhich } from "./row-heads.ts";
import { contradicts, rowsBeside, sumColumnOf } from "./sum-column.ts";
import { timedText } from "./time-words.ts";

/**
 * The header with one meaning for each of several columns of one name: of those beside their sum the sum, asked about where
 * it is not theirs; of those under headings of their own each is a portion, to be agreed with. Others stay as they are.
 */
export function settleHeadings<Match extends CellMatches & { readonly form: Form }>(
  header: Match,
  below: Below,
): Match {
  const families = familiesOf(header);
  if (families.length === 0) return header;
  const left = new Map<number, LeftReason>(header.left);
  const kept = new Map<HeaderCell, MatchedHeader>(header.matched.map((match) => [match.cell, match]));
  const headings = new Set<string>();
  const parts: MatchedHeader[] = [];
  const settled = new Set<HeaderCell>();
  const open = new Map<number, readonly string[]>();
  for (const all of families) {
    const family = all.filter((match) => !isOfWhich(match));
    const subsets = all.filter(isOfWhich);
    for (const { cell } of family.length === 0 ? [] : subsets) {
      settled.add(cell);
      kept.delete(cell);
      left.set(cell.at, "part");
    }
    // One that was set aside as a repetition is the only one now.
    const [only, ...others] = family;
    if (only !== undefined && others.length === 0 && !kept.has(only.cell)) {
      settled.add(only.cell);
      left.delete(only.cell.at);
      kept.set(only.cell, only);
    }
    if (family.length < 2) continue;
    const whole = wholeOf(family, below) ?? wholeBeside(family, header.matched, below);
    const [named, ...more] = family.filter(
      ({ cell, how }) => how !== "confirmed" && isNamedWhole(header.form, cell),
    );
    if (
      whole === undefined &&
      named !== undefined &&
      more.length === 0 &&
      !family.some(({ how }) => how === "confirmed")
    ) {
      // 发放 / 金额 is a name of the form's, 申请 / 金额 beside it something else.
      for (const { cell } of family) {
        settled.add(cell);
        left.delete(cell.at);
        if (cell === named.cell) kept.set(cell, named);
        else {
          kept.delete(cell);
          open.set(cell.at, []);
        }
      }
      continue;
    }
    if (whole === undefined && !areApart(header.form, family)) continue;
    const agreed = family.filter(({ how }) => how === "confirmed");
    if (whole === undefined && agreed.length < 2 && family.some(isOfAnotherState)) {
      for (const { cell, column, how } of family) {
        settled.add(cell);
        if (how === "confirmed") {
          left.delete(cell.at);
        } else {
          kept.delete(cell);
          if (agreed.length === 0) left.delete(cell.at);
          else left.set(cell.at, "repeated");
          if (agreed.length === 0) open.set(cell.at, [column.id]);
        }
      }
      continue;
    }
    for (const match of family) {
      const { cell } = match;
      settled.add(cell);
      left.delete(cell.at);
      if (whole === undefined) {
        parts.push(match);
        headings.add(headingOf(cell));
      } else if (match === whole.match) {
        kept.set(cell, whole.sure || match.how === "confirmed" ? match : { ...match, how: "proposed" });
      } else {
        kept.delete(cell);
        left.set(cell.at, "part");
      }
    }
  }
  const groups = [...header.groups];
  for (const match of parts) kept.set(match.cell, asPortion(match, groups, true));
  for (const [cell, match] of kept) {
    if (parts.some((part) => part.cell === cell) || !headings.has(headingOf(cell))) continue;
    if (isFigureColumn(match.column) && match.group === undefined)
      kept.set(cell, asPortion(match, groups, false));
  }
  const apart = apartFromGroups([...kept.values()], groups, header.spread);
  for (const { cell } of apart.across) left.set(cell.at, "across");
  for (const { cell } of apart.again) left.set(cell.at, "again");
  const answers = new Map([...header.answers, ...open]);
  for (const { cell, column } of apart.open) answers.set(cell.at, [column.id]);
  const matched = [...apart.kept].sort((a, b) => a.cell.at - b.cell.at);
  const places = new Set(matched.map(({ cell }) => cell.at));
  const cells = new Map(
    [...header.matched.map(({ cell }) => cell), ...header.unmatched].map((cell) => [cell.at, cell]),
  );
  const unmatched = [...cells.values()].filter(({ at }) => !places.has(at)).sort((a, b) => a.at - b.at);
  const repeated = header.repeated.filter(({ cell }) => !settled.has(cell));
  return { ...header, matched, groups, unmatched, repeated, left, answers };
}

/** Figures of one column that stand on the sheet more than once, outside the codes of a crosstab. */
function familiesOf({ matched, repeated }: CellMatches): MatchedHeader[][] {
  const families = new Map<string, MatchedHeader[]>();
  for (const match of [...matched, ...repeated]) {
    if (match.group !== undefined || !isFigureColumn(match.column)) continue;
    const key = columnKey(match);
    families.set(key, [...(families.get(key) ?? []), match]);
  }
  return [...families.values()].filter((family) => family.length >= 2);
}

const state =
  /累计|历年|历史|[年期]初|[年期]末|[上去往]年|上[期季月]|同期|计划|目标|任务|指标|应|拟|需|申[请报]|新增|新[建办]|现有|原有|已|未|完成|实际|报名|受理|增减/;

/** 计划 | 完成, 申请 | 发放, 年初 | 年末 say the same figure in several states: never added, one of them is meant. */
function isOfAnotherState({ cell }: MatchedHeader): boolean {
  return cell.path.slice(0, -1).some((text) => state.test(text) || timedText(text) !== undefined);
}

/** 其中：农村妇女 is in the figure beside it. */
function isOfWhich({ cell }: MatchedHeader): boolean {
  return cell.path.slice(0, -1).some((text) => withoutOfWhich(text) !== text);
}

/** The one that says that it is the sum, or is it; `sure`: no row has another. */
function wholeOf(family: readonly MatchedHeader[], { grid, firstRow }: Below) {
  const said = family.filter(({ cell }) => cell.path.some(namesTotal));
  const places = family.map(({ cell }) => cell.at);
  const [named] = said.length === 1 ? said : [];
  const others = (match: MatchedHeader) => places.filter((at) => at !== match.cell.at);
  if (named !== undefined) {
    return { match: named, sure: !contradicts(grid, others(named), named.cell.at, firstRow) };
  }
  const sum = family.find(
    (match) => sumColumnOf(grid, others(match), [match.cell.at], firstRow) !== undefined,
  );
  return sum === undefined ? undefined : { match: sum, sure: true };
}

/** 合计 over the same name as 小学 and 初中, where it is called so: 合计金额 may be another column than 金额. */
function wholeBeside(
  family: readonly MatchedHeader[],
  matched: readonly MatchedHeader[],
  { grid, firstRow }: Below,
) {
  const leaf = ({ cell: { path } }: MatchedHeader) => path.slice(1).join("/");
  const [first] = family;
  if (first === undefined || leaf(first) === "" || family.some((one) => leaf(one) !== leaf(first)))
    return undefined;
  if (family.some(({ how, cell }) => how === "confirmed" || cell.portion !== undefined)) return undefined;
  const places = family.map(({ cell }) => cell.at);
  const found = matched.filter(
    (match) =>
      match.group === undefined &&
      match.cell.span === undefined &&
      leaf(match) === leaf(first) &&
      namesTotal(match.cell.path[0] ?? ""),
  );
  const [match] = found;
  if (match === undefined || found.length > 1) return undefined;
  const rows = rowsBeside(grid, places, match.cell.at, firstRow);
  const apart = rows.filter(({ agrees }) => !agrees).length;
  return apart * 2 > rows.length ? undefined : { match, sure: apart === 0 };
}

/** Each under a heading of its own, none of which makes the name of a column with what stands below it. */
function areApart(form: Form, family: readonly MatchedHeader[]): boolean {
  const headings = new Set(family.map(({ cell }) => headingOf(cell)));
  return (
    headings.size === family.length &&
    family.every(({ cell }) => cell.path.length > 1 && !isNamedWhole(form, cell))
  );
}

/** Whether the heading and what stands below it are one name of the form. */
function isNamedWhole(form: Form, { path }: HeaderCell): boolean {
  const name = path.map((text) => parseHeader(text).keys[0] ?? "").join("");
  return path.length > 1 && columnNames(form).has(name);
}

function headingOf({ path }: HeaderCell): string {
  return path.slice(0, -1).join("/");
}

function asPortion(match: MatchedHeader, groups: HeaderGroup[], proposed: boolean): MatchedHeader {
  const { column, how, answers } = match;
  const cell = { ...match.cell, portion: { heading: headingOf(match.cell), last: true, first: true } };
  const asked = proposed &&
    how !== "confirmed" && { how: "proposed" as const, answers: answers ?? [column.id] };
  const group = groupIndex(groups, cell, undefined);
  return { ...match, cell, ...asked, ...(group !== undefined && { group }) };
}
