/** Titles that say that all figures below are cumulative: 截至2026年3月底…累计情况统计表, 月报表（本年累计）. */
import { isFigureColumn, mayHave, overTimeOf, spanColumn } from "../form/form.ts";
import { type AnySpan, spanKey } from "../form/spans.ts";
import { beginsYear } from "../period/period.ts";
import { addressOf } from "./grid.ts";
import type { MatchedHeader } from "./header-cell.ts";
import type { Table } from "./locate-table.ts";
import { compactText } from "./normalise.ts";
import type { SheetText } from "./reading.ts";
import { isOwed } from "./row-time.ts";

/** Ways in which a title says it, the surest first. `sure`: since January, and not since ever. */
const words: readonly { readonly pattern: RegExp; readonly span: AnySpan; readonly sure: boolean }[] = [
  { pattern: /历年(?:累计|累积)?|(?:实施|开展|成立|建会|启动)以来/, span: "all_time", sure: true },
  {
    pattern:
      /(?:本|当|今)年度?(?:累计|累积)|自?年初(?:以来|至今|累计)|(?<!\d)0?1月?[-—~～至到]\d{1,2}月份?(?:累计|累积)/,
    span: "ytd",
    sure: true,
  },
  { pattern: /累计|累积|截[至止](?!日期|时间)/, span: "ytd", sure: false },
];
/** 本月及累计情况: the columns say which is which. */
const both = /本[月季期](?!末|底)|当[月季期]/;

export interface CumulativeTitle extends SheetText {
  readonly span: AnySpan;
  readonly sure: boolean;
}

/**
 * What the title, or else the tab, says of all figures below; undefined where it says nothing, or where nothing can be
 * cumulative: dated rows, and figures of a period that begins the year, which are since January themselves.
 */
function cumulativeTitle(
  { header, preamble, grid }: Table,
  period: string | undefined,
): CumulativeTitle | undefined {
  const { form, matched } = header;
  const owed = period ?? preamble.time.period?.period;
  if (!isOwed(owed) || form.accumulation === "yearToDate") return undefined;
  const isLedger = matched.some(({ column: { id } }) => id === form.eventDate || form.identity.includes(id));
  if (isLedger) return undefined;
  const title = preamble.title ?? { text: "", cell: addressOf(grid, grid.top, grid.left) };
  const told = [title, { text: grid.name, cell: title.cell }];
  for (const place of told) {
    const compact = compactText(place.text).replace(/《[^》]*》/g, "");
    const found = both.test(compact) ? undefined : words.find(({ pattern }) => pattern.test(compact));
    if (found === undefined || (found.span === "ytd" && beginsYear(owed))) continue;
    return { ...place, span: found.span, sure: found.sure };
  }
  return undefined;
}

/**
 * The table with its figures under the span that its title says: certainly where that is 本年累计, else to be agreed with.
 * What the columns, the rows or a person say goes before the title; what is as of a day stays as it is.
 */
export function settleCumulativeTitle(table: Table, period: string | undefined): Table {
  const { header } = table;
  const title = cumulativeTitle(table, period);
  const speaks = ({ cell }: MatchedHeader) => cell.span !== undefined || cell.portion !== undefined;
  if (title === undefined || header.times !== undefined || header.matched.some(speaks)) return table;
  return { ...table, header: { ...header, matched: header.matched.map((match) => beside(match)) } };

  function beside(match: MatchedHeader): MatchedHeader {
    const { column, how } = match;
    const { form } = header;
    if (title === undefined || (how === "confirmed" && !title.sure) || !isFigureColumn(column)) return match;
    if (!mayHave(form, column, title.span) || overTimeOf(form, column) !== "sum") return match;
    const settled = { ...match, column: spanColumn(column, title.span) };
    if (title.sure && how !== "proposed") return settled;
    const meant = match.answers ?? [column.id];
    const spans: readonly AnySpan[] = title.sure ? [title.span] : ["ytd", "all_time"];
    const answers = meant.flatMap((id) => [
      ...spans.map((span) => spanKey(id, span)),
      ...(title.sure ? [] : [id]),
    ]);
    return { ...settled, how: "proposed", answers };
  }
}
