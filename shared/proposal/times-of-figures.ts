/** How the figures of a proposal are put together over time: by names, by notes, and by what stands beside them since January. */
import type { Design, DesignColumn } from "../form/design/design.ts";
import { beginsYear } from "../period/period.ts";
import { valueAt } from "../sheet/grid.ts";
import type { Formulas } from "./formula-terms.ts";
import { isWhatHappened, isWhatThereIs } from "./row-meaning.ts";
import { isPart, type RuledColumn } from "./ruled-column.ts";
import type { SampleTable } from "./sample.ts";
import { ofPeriodsEnd } from "./time-in-notes.ts";
import { openOverTime } from "./time-of-figure.ts";
import { saidTimes } from "./time-of-parts.ts";

export interface TimesOfFigures {
  readonly columns: readonly DesignColumn[];
  /** Ids of those of which somebody has to say of what time they are. */
  readonly open: readonly string[];
}

export interface Told {
  readonly table: SampleTable;
  readonly formulas: Formulas;
  readonly accumulation: Design["accumulation"];
  /** Rows are events, each with its day. */
  readonly isDated: boolean;
  /** Rows are things that every sheet lists again (加工点名称), and none of them has a day. */
  readonly listsThings: boolean;
  /** What the sheet is called. */
  readonly title: string;
  /** In which period it says to be. */
  readonly period: string | undefined;
}

/** @param columns as they are put together by their names alone */
export function timesOfFigures(columns: readonly RuledColumn[], told: Told): TimesOfFigures {
  const { table, formulas, isDated, accumulation, title, listsThings } = told;
  const drafts = columns.map(({ column }) => column);
  const noted = isDated ? nobody : ofPeriodsEnd(table, drafts);
  const byNotes = withLatest(columns, noted);
  const said = saidTimes(byNotes, formulas, table.down, isDated, noted);
  const isOpen = ({ column }: RuledColumn) => !said.has(column.id) && !isWhatHappened(column);
  const even = asSinceJanuary(columns, told);
  const since = new Set(columns.filter(isOpen).flatMap(({ column: { id } }) => (even.has(id) ? [id] : [])));
  const settled = withLatest(byNotes, since);
  const times = saidTimes(settled, formulas, table.down, isDated, new Set([...noted, ...since]));
  const timed = settled.map(({ column }): DesignColumn => {
    const aggregation = times.get(column.id);
    return aggregation === undefined ? column : { ...column, aggregation };
  });
  if (isDated) return { columns: timed, open: [] };
  const added = timed.filter(({ aggregation }) => aggregation !== undefined && aggregation !== "none");
  const mayBeThere = columns.filter(
    (one) =>
      one.column.aggregation === "sum" &&
      !times.has(one.column.id) &&
      isOpen(one) &&
      !isPart(one) &&
      accumulation === "period" &&
      (listsThings || isWhatThereIs(one.column, title)),
  );
  const open = [...openOverTime(added, accumulation), ...since, ...mayBeThere.map(({ column }) => column.id)];
  return { columns: timed, open: drafts.flatMap(({ id }) => (open.includes(id) ? [id] : [])) };
}

const nobody: ReadonlySet<string> = new Set();

function withLatest(columns: readonly RuledColumn[], ids: ReadonlySet<string>): readonly RuledColumn[] {
  return columns.map((one) =>
    ids.has(one.column.id) && one.column.aggregation === "sum"
      ? { ...one, column: { ...one.column, aggregation: "latest" } }
      : one,
  );
}

/**
 * Figures of the period that are as large as those since January, on a sheet on which others are not, or that says to be of a
 * later period than the year's first: nothing has come since January, or they are what there is.
 */
function asSinceJanuary(
  columns: readonly RuledColumn[],
  { table, period, accumulation }: Told,
): ReadonlySet<string> {
  const pairs = table.across?.since ?? [];
  const isFirst = period !== undefined && (beginsYear(period) || period.length === YEAR);
  if (accumulation !== "period" || isFirst) return nobody;
  const told = columns.flatMap(({ column: { id }, at }) => {
    const figures = pairs.map(({ own, since }) => [
      valueAt(table.grid, at, own),
      valueAt(table.grid, at, since),
    ]);
    const filled = figures.filter(([own]) => typeof own === "number" && own !== 0);
    return filled.length === 0 ? [] : [{ id, isEven: filled.every(([own, since]) => own === since) }];
  });
  const isTelling = period !== undefined || told.some(({ isEven }) => !isEven);
  return new Set(isTelling ? told.flatMap(({ id, isEven }) => (isEven ? [id] : [])) : []);
}

/** A period that is a whole year is written so long: 2026. */
const YEAR = 4;
