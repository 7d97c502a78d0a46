import type { Trace, TracedFact } from "../../../shared/api/facts.ts";
import type { Indicator } from "../../../shared/form/indicator.ts";
import { isAddedKind } from "../../../shared/form/terms.ts";
import { addQualifiers, fromDecimal, type Qualifier, toDecimal } from "../../../shared/value.ts";
import {
  readTraceTable,
  TRACE_SHEET,
  type TraceTable,
  tracedAt,
} from "../../../shared/workbook/merged/trace-table.ts";
import type { TraceQuery } from "../../api/trace.ts";
import type { WorkbookHost } from "../../host/workbook-host.ts";
import type { Address } from "../../ui/address.ts";

/** The table of the workbook in front; undefined when it is no merged workbook of ours. */
export async function traceTableOf(
  host: Pick<WorkbookHost, "listSheets" | "readSheet">,
): Promise<TraceTable | undefined> {
  const sheets = await host.listSheets();
  const sheet = sheets.find(({ name }) => name === TRACE_SHEET);
  return sheet === undefined ? undefined : readTraceTable(await host.readSheet(sheet.name));
}

/** What to ask the server about a cell; undefined where the cell shows no figure of a summary. */
export function traceQueryOf(table: TraceTable, sheet: string, cell: string): TraceQuery | undefined {
  const found = tracedAt(table, sheet, cell);
  if (found === undefined) return undefined;
  const { indicator, kind, breakdown } = found.column;
  const { units } = found;
  const codes = Object.entries(breakdown).map(([column, code]) => `${column}:${code}`);
  return {
    period: table.period,
    state: table.state,
    indicator,
    kind,
    ...(codes.length === 0 ? {} : { code: codes }),
    ...(units.kind === "unit" ? { unit: units.code } : units.kind === "below" ? { under: units.code } : {}),
  };
}

/** Where the figure stands among what was sent: the version's sheet on the page 审阅, at this cell. */
export function addressOfFact({ submission, row, at, column }: TracedFact): Address {
  return {
    page: "review",
    parts: { version: submission, row: String(row), ...(at !== undefined && { at }), column },
  };
}

/** A trace so far: the first page, and the facts of the pages that were asked for since. */
export function withPage(trace: Trace, page: Trace): Trace {
  return { ...trace, facts: [...trace.facts, ...page.facts], next: page.next };
}

interface TraceSum {
  /** Plain decimal. */
  readonly value: string;
  readonly qualifier: Qualifier | undefined;
}

/** Sum of the listed figures; undefined for what is never added (rates, distinct persons). */
export function sumOf(
  { overUnits, scale }: Pick<Indicator, "overUnits" | "scale">,
  facts: readonly TracedFact[],
): TraceSum | undefined {
  // 本年累计 and the period's own are two figures.
  const added = facts.every(({ kind }) => isAddedKind(kind) && kind === facts[0]?.kind);
  if (overUnits !== "sum" || !added || facts.length === 0) return undefined;
  const values = facts.map(({ value }) => fromDecimal(value, scale));
  const value = values.reduce<bigint>((sum, each) => sum + BigInt(each ?? 0), 0n);
  const qualifier = facts.map((fact) => fact.qualifier ?? undefined).reduce(addQualifiers);
  return values.includes(undefined) ? undefined : { value: toDecimal(value, scale), qualifier };
}
