/** What becomes of the columns of spans once their names are understood: figures beside a column's own, or none. */
import { type Column, type Form, mayHave, spanColumn } from "../form/form.ts";
import { type AnySpan, isSent, type Span, spanKey } from "../form/spans.ts";
import { neededColumns } from "./header.ts";
import { columnKey, type HeaderCell, type MatchedHeader } from "./header-cell.ts";
import { ownColumns } from "./header-spans.ts";
import type { LeftReason } from "./left-out.ts";
import type { Table } from "./locate-table.ts";

/** What a compared figure is computed from beside the column's own. */
const parts: Readonly<Record<Exclude<AnySpan, Span>, Span>> = {
  done_rate: "target",
  change: "prior",
  growth: "prior",
};
/** Why a column of a span is read as nothing where no column of the form can have it; asked about without a reason. */
const reasons: Readonly<Partial<Record<AnySpan, LeftReason>>> = {
  prior: "earlier",
  done_rate: "rate",
  change: "earlier",
  growth: "rate",
};

/**
 * The table with figures beside the columns' own under columns of their own (`columnOf` knows them). A figure that the form
 * cannot have is left or asked about, as one that nobody understood; a rate without its parts is left.
 */
export function settleSpans(table: Table): Table {
  const { header } = table;
  if (!header.matched.some(({ cell }) => cell.span !== undefined) && !header.unmatched.some(hasSpan)) {
    return table;
  }
  const keys = new Set(header.matched.map((match) => `${match.group ?? ""}|${columnKey(match)}`));
  const left = new Map(header.left);
  const dropped: MatchedHeader[] = [];
  const matched = header.matched.flatMap((match): MatchedHeader[] => {
    const { span } = match.cell;
    if (span === undefined) return [match];
    const own = span === "prior" ? ownPrior(header.form, match.column) : undefined;
    if (own !== undefined && !keys.has(`${match.group ?? ""}|${own.id}`)) {
      const { span: _, ...cell } = match.cell;
      return [{ ...match, cell, column: own, ...(match.answers !== undefined && { answers: [own.id] }) }];
    }
    if (mayHave(header.form, match.column, span) && hasParts(match, span, keys)) {
      return [beside(inUnitOf(match, header.matched, table), span)];
    }
    dropped.push(match);
    return [];
  });
  const unmatched = [...header.unmatched, ...dropped.map(({ cell }) => cell)].sort((a, b) => a.at - b.at);
  for (const { at, span, instead } of unmatched) {
    const reason = span === undefined ? undefined : (instead ?? reasons[span]);
    if (reason !== undefined && !left.has(at)) left.set(at, reason);
  }
  const there = new Set(matched.map(({ column }) => column.id));
  const lost = dropped.map(({ column }) => column).filter((column) => isLost(header.form, column, there));
  return {
    ...table,
    header: {
      ...header,
      matched,
      unmatched,
      left,
      // The period's figure is what the year has more than before.
      missing: [
        ...header.missing.filter(({ id }) => !there.has(spanKey(id, "ytd"))),
        ...lost.filter((column, index) => lost.indexOf(column) === index && !header.missing.includes(column)),
      ],
    },
  };
}

/** The form's own column for the year before, where it compares the two itself: 上年值 beside 数值. */
function ownPrior(form: Form, { id }: Column): Column | undefined {
  const named = ownColumns(form, "prior");
  const { less } =
    form.columns.find(({ difference }) => difference?.of === id && named.includes(difference.less))
      ?.difference ?? {};
  return form.columns.find((column) => column.id === less);
}

function isLost(form: Form, column: Column, there: ReadonlySet<string>): boolean {
  return !there.has(column.id) && neededColumns(form).includes(column);
}

function hasSpan({ span }: HeaderCell): boolean {
  return span !== undefined;
}

/** Whether what a rate or a difference is computed from stands on the sheet. */
function hasParts({ column, group }: MatchedHeader, span: AnySpan, keys: ReadonlySet<string>): boolean {
  if (isSent(span)) return true;
  const has = (key: string) => keys.has(`${group ?? ""}|${key}`);
  return has(spanKey(column.id, parts[span])) && (has(column.id) || has(spanKey(column.id, "ytd")));
}

/** 目标 beside 贷款金额（元） counts in 元 where nothing says otherwise. */
function inUnitOf(match: MatchedHeader, all: readonly MatchedHeader[], { measures }: Table): MatchedHeader {
  if (match.unit !== undefined || measures.has(match.cell.at)) return match;
  const own = all.find(
    ({ cell, column, group }) => cell.span === undefined && column === match.column && group === match.group,
  );
  const unit = own?.unit ?? (own === undefined ? undefined : measures.get(own.cell.at));
  return unit === undefined ? match : { ...match, unit };
}

function beside(match: MatchedHeader, span: AnySpan): MatchedHeader {
  const { column, cell, how, unit, ...rest } = match;
  const made = spanColumn(column, span);
  // 完成率 below 贷款金额（万元） is not counted in 万元.
  const measure = unit !== undefined && (made.type !== "percent" || unit === "%") ? { unit } : {};
  const settled: MatchedHeader = { ...rest, cell, how, column: made, ...measure };
  if (how !== "proposed") return settled;
  const meant = match.answers ?? [column.id];
  // 累计 alone is since January or since ever.
  const said: readonly AnySpan[] = cell.doubtful === true && span === "ytd" ? ["ytd", "all_time"] : [span];
  const answers = meant.flatMap((id) => said.map((one) => spanKey(id, one)));
  return { ...settled, answers };
}
