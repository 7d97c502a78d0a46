/** The same columns under headings that the form does not know: 农村 | 城镇 above 人数 | 户数. */
import { type Form, isFigureColumn } from "../form/form.ts";
import type { Below } from "./complete-header.ts";
import type { HeaderCell, HeaderGroup, MatchedHeader } from "./header-cell.ts";
import { namesTotal } from "./header-codes.ts";
import { apartFromGroups, groupIndex } from "./header-groups.ts";
import type { CellMatches } from "./header-match.ts";
import { columnNames } from "./header-names.ts";
import type { LeftReason } from "./left-out.ts";
import { parseHeader } from "./normalise.ts";
import { withoutOfWhich } from "./row-heads.ts";
import { contradicts, sumColumnOf } from "./sum-column.ts";

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
    const whole = wholeOf(family, below);
    if (whole === undefined && !areApart(header.form, family)) continue;
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
  const answers = new Map(header.answers);
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
    families.set(match.column.id, [...(families.get(match.column.id) ?? []), match]);
  }
  return [...families.values()].filter((family) => family.length >= 2);
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

/** Each under a heading of its own, none of which makes the name of a column with what stands below it. */
function areApart(form: Form, family: readonly MatchedHeader[]): boolean {
  const names = columnNames(form);
  const headings = new Set(family.map(({ cell }) => headingOf(cell)));
  const whole = ({ path }: HeaderCell) => path.map((text) => parseHeader(text).keys[0] ?? "").join("");
  return (
    headings.size === family.length &&
    family.every(({ cell }) => cell.path.length > 1 && !names.has(whole(cell)))
  );
}

function headingOf({ path }: HeaderCell): string {
  return path.slice(0, -1).join("/");
}

function asPortion(match: MatchedHeader, groups: HeaderGroup[], proposed: boolean): MatchedHeader {
  const { column, how, answers } = match;
  const cell = { ...match.cell, portion: { heading: headingOf(match.cell), last: true } };
  const asked = proposed &&
    how !== "confirmed" && { how: "proposed" as const, answers: answers ?? [column.id] };
  const group = groupIndex(groups, cell, undefined);
  return { ...match, cell, ...asked, ...(group !== undefined && { group }) };
}
