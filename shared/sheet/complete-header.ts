/** Columns that no exact name found: understood by the parts of their names and by what stands below them. */

import { spanKey } from "../form/spans.ts";
import { type Below, bonusOfFigures, type OpenHeader } from "./figures-below.ts";
import type { HeaderMatch } from "./header.ts";
import { columnKey, type HeaderCell, type MatchedHeader } from "./header-cell.ts";
import { namesTotal, takeCodes } from "./header-codes.ts";
import { apartFromGroups, groupIndex } from "./header-groups.ts";
import { otherPeriod } from "./header-match.ts";
import { lackingBeside } from "./lacking-beside.ts";
import type { LeftReason } from "./left-out.ts";
import { withoutCounts } from "./money-alone.ts";
import { compactText, parseHeader } from "./normalise.ts";
import { readPreamble } from "./preamble.ts";
import { seenHeader } from "./seen-headers.ts";
import { contradicts, isSumColumn } from "./sum-column.ts";
import { timedText } from "./time-words.ts";
import { assignHeaders, type Understood, understandHeader } from "./understand/understand.ts";
import { isForeignPart, partsOfWholes } from "./whole-parts.ts";

/**
 * The header with every further column that could be understood: certain ones, and proposals that a person has to
 * agree with (`answers` says what else a column could be).
 */
export function completeHeader(header: HeaderMatch, below: Below): HeaderMatch {
  const unread = header.unmatched.filter(({ at }) => !header.left.has(at) && !header.answers.has(at));
  if (unread.length === 0) return header;
  const parts = partsOfWholes(header, unread, below);
  const open = unread.filter(({ at }) => !parts.has(at));
  const groups = [...header.groups];
  const taken = open.map((cell) => takeCodes(header.form, cell.said ?? cell.path, header.spread));
  const groupOf = open.map((cell, index) => groupIndex(groups, cell, taken[index]?.codes));
  const there = new Set(header.matched.map((match) => `${match.group ?? ""}|${columnKey(match)}`));
  const { grid, firstRow, skipped, measures } = below;
  // What a column counts stands in its name without the codes, which only say of what.
  const seen = open.map((cell, index) => {
    const said = taken[index]?.codes === undefined ? cell.said : taken[index]?.rest;
    return seenHeader({ ...cell, ...(said && { said }) }, measures.get(cell.at), grid, firstRow, skipped);
  });
  // 1月放款额 and 2月放款额 are one name, 本月放款额 and 本年累计放款额 too.
  const leads = open.map((cell, index) =>
    cell.portion === undefined && cell.span === undefined
      ? index
      : open.findIndex((other) =>
          cell.span === undefined
            ? other.portion !== undefined && sayTheSame(other, cell)
            : other === cell || sayTheSame(other, cell),
        ),
  );
  // What stands beside the period's figure is understood by itself: it takes no name away from one.
  const asked = [...new Set(leads)].filter((index) => open[index]?.span === undefined);
  const isTaken = ({ cell: { span }, group }: Pick<OpenHeader, "cell" | "group">, column: string) =>
    there.has(`${group ?? ""}|${span === undefined ? column : spanKey(column, span)}`);
  const opened = asked.flatMap((index) => {
    const [cell, one] = [open[index], seen[index]];
    return cell === undefined || one === undefined ? [] : [{ cell, seen: one, group: groupOf[index] }];
  });
  const figures = bonusOfFigures(header, opened, isTaken, below);
  const names = assignHeaders(
    header.form,
    opened.map((one) => one.seen),
    (index, column) => {
      const one = opened[index];
      return one !== undefined && isTaken(one, column) ? Number.NEGATIVE_INFINITY : figures(index, column);
    },
    opened.map(({ group }) => group),
  );
  const understood = leads.map((lead) => {
    const [cell, one] = [open[lead], seen[lead]];
    if (cell?.span === undefined || one === undefined) return names[asked.indexOf(lead)];
    const alone = understandHeader(header.form, one);
    return isTaken({ cell, group: groupOf[lead] }, alone.column ?? "") ? undefined : alone;
  });
  const lines = readPreamble(grid, header.first).measures;
  const left = new Map<number, LeftReason>(header.left);
  for (const at of parts.keys()) left.set(at, "part");
  const answers = new Map(header.answers);
  const more: MatchedHeader[] = [];
  open.forEach((cell, index) => {
    const [whole, own] = [understood[index], seen[index]];
    if (whole === undefined || own === undefined) return;
    const one = withoutCounts(header.form, whole, own, lines);
    if (one.answers.length > 0) answers.set(cell.at, one.answers);
    const lacking = one.verdict === "none" ? lackingBeside(header, cell) : undefined;
    if (lacking !== undefined && one.answers.length === 0) answers.set(cell.at, [lacking]);
    const reason =
      (one.verdict === "none" ? (one.aside ?? timeOf(seen[index]?.cells ?? [])) : undefined) ??
      earlierOf(cell, one) ??
      (lacking === undefined ? totalOf(header, cell, one, below) : undefined);
    if (reason !== undefined) left.set(cell.at, reason);
    const match = reason === undefined ? matchOf(header, cell, one, groupOf[index]) : undefined;
    if (match !== undefined) more.push(match);
  });
  const all = [...header.matched, ...more];
  const columns = [...header.matched.map(({ cell }) => cell), ...header.unmatched];
  const foreign = more.filter((match) => isForeignPart(header.form, match, all, columns, below));
  for (const { cell } of foreign) {
    left.set(cell.at, "part");
    answers.delete(cell.at);
  }
  const apart = apartFromGroups(
    all.filter((match) => !foreign.includes(match)),
    groups,
    header.spread,
  );
  const { kept, across, again } = apart;
  for (const { cell } of across) left.set(cell.at, "across");
  for (const { cell } of again) left.set(cell.at, "again");
  for (const { cell, column } of apart.open) answers.set(cell.at, [column.id]);
  const found = new Set(kept.map(({ cell }) => cell));
  const dropped = [...across, ...again, ...apart.open].map(({ cell }) => cell);
  const coded = groups.flatMap(({ codes }) => Object.keys(codes));
  const ids = new Set([...kept.map(({ column }) => column.id), ...coded]);
  // A ledger of single events, now that they are named, counts one a row.
  const named = header.form.identity.some((id) => more.some(({ column }) => column.id === id));
  return {
    ...header,
    matched: [...kept].sort((a, b) => a.cell.at - b.cell.at),
    groups,
    unmatched: [...new Set([...header.unmatched, ...dropped])].filter((cell) => !found.has(cell)),
    missing: header.missing.filter(
      ({ id, detailDefault }) => !ids.has(id) && !(named && detailDefault !== undefined),
    ),
    left,
    answers,
  };
}

/**
 * A column that adds up those beside it; in a crosstab one that says so, for its codes add up to it. One that says so and
 * has another figure than they have together is none.
 */
function totalOf(
  { spread, matched, unmatched }: HeaderMatch,
  { at, path, portion }: HeaderCell,
  { verdict, column }: Understood,
  { grid, firstRow }: Below,
): LeftReason | undefined {
  // A month may have as much as two others together.
  if (verdict === "certain" || portion !== undefined) return undefined;
  // 参评 beside the households by grade is a figure of its own, though they add up to it.
  const isAnother = verdict === "proposed" && matched.every((match) => match.column.id !== column);
  // 参加人次 / 小计 too, where the form has a column for what its group is called.
  const isWhole = namesTotal(path.at(-1) ?? "") && (path.length === 1 || spread.length > 0);
  if (isAnother && !isWhole) return undefined;
  if (isSumColumn(grid, at, firstRow)) return "total";
  if (spread.length === 0 || !namesTotal(path.at(-1) ?? "")) return undefined;
  const parts = matched.filter(({ group }) => group !== undefined).map(({ cell }) => cell.at);
  const flat = [...matched.map(({ cell }) => cell), ...unmatched].every((cell) => cell.path.length === 1);
  return flat && contradicts(grid, parts, at, firstRow) ? undefined : "total";
}

function sayTheSame({ said: a = [] }: HeaderCell, { said: b = [] }: HeaderCell): boolean {
  return a.length === b.length && a.every((text, level) => text === b[level]);
}

/** 1月, 2月 down a column say when, and count nothing. */
function timeOf(cells: readonly string[]): LeftReason | undefined {
  const times = cells.filter((text) => timedText(text)?.rest === "");
  return times.length >= 2 && times.length === cells.filter((text) => !namesTotal(text)).length
    ? "other"
    : undefined;
}

function earlierOf({ path }: HeaderCell, { verdict }: Understood): LeftReason | undefined {
  return verdict === "none" && path.some((text) => otherPeriod.test(compactText(text)))
    ? "earlier"
    : undefined;
}

function matchOf(
  { form }: HeaderMatch,
  cell: HeaderCell,
  { verdict, column: id, answers, probability }: Understood,
  group: number | undefined,
): MatchedHeader | undefined {
  const column = form.columns.find((candidate) => candidate.id === id);
  if (verdict === "none" || column === undefined) return undefined;
  const unit = cell.path.map(parseHeader).findLast((level) => level.unit !== undefined)?.unit;
  const how = cell.span !== undefined && cell.doubtful === true ? "proposed" : verdict;
  return {
    cell,
    column,
    how,
    ...(how === "proposed" && { answers, probability }),
    ...(unit !== undefined && { unit }),
    ...(group !== undefined && { group }),
  };
}
