/**
 * A form proposed from the sheet that somebody would have mailed out. What is not certain is asked, and no cell of the
 * sheet gets into the proposal but names of columns and words of lists.
 */
import type { Design, DesignColumn, Leaving } from "../form/design/design.ts";
import { isFigureKind } from "../form/design/design.ts";
import { isPersonalHeader } from "../form/design/personal-header.ts";
import { codesOfWords } from "../form/design/words-to-codes.ts";
import { compactText } from "../sheet/normalise.ts";
import { readPreamble } from "../sheet/preamble.ts";
import { likelyNames } from "../submission/names/likely-names.ts";
import { personalPattern } from "../submission/personal/personal-pattern.ts";
import { type AsideReason, asideColumns } from "./aside-columns.ts";
import { kindOfColumn, POINTS } from "./column-kind.ts";
import { type ColumnName, columnNames } from "./column-name.ts";
import { proposedRules } from "./proposed-rules.ts";
import { accumulationOf, aggregationOf, countedBy, eventDateOf, plainTitle } from "./row-meaning.ts";
import type { Sample, SampleColumn, SampleTable } from "./sample.ts";
import { tableOfSample } from "./table-of-sample.ts";
import { isOfLevels, repeatedWords } from "./word-list.ts";

/** What somebody has to say because the sheet does not. */
export interface ProposalAsk {
  readonly column: string;
  readonly about: "unit" | "unit_of_money" | "list" | "names";
}

export interface Proposal {
  readonly design: Design;
  /** Id of a column → its place on the sample: a column of the sheet, or a row where names run down. */
  readonly places: Readonly<Record<string, number>>;
  /** Places that are no columns of the form. */
  readonly aside: ReadonlyMap<number, AsideReason>;
  readonly asks: readonly ProposalAsk[];
  readonly table: SampleTable;
}

/**
 * @param id of the form to be
 * @returns undefined for a sheet on which no header can be found
 */
export function proposeDesign(sample: Sample, id: string): Proposal | undefined {
  const table = tableOfSample(sample);
  if (table === undefined) return undefined;
  const { measures, title, number } = readPreamble(sample.grid, table.header.first);
  const aside = asideColumns(table.columns, sample.units);
  const own = table.columns.filter(({ at }) => !aside.has(at));
  const names = columnNames(own.map(({ path }) => path));
  const asks: ProposalAsk[] = [];
  const drafts = own.map((column, index): DesignColumn => {
    const { column: made, ask } = draftOf(column, names[index], index, measures);
    for (const about of ask) asks.push({ column: made.id, about });
    return made;
  });
  const called = plainTitle(title?.text ?? sample.grid.name);
  const eventDate = eventDateOf(drafts);
  const isEvents = eventDate !== undefined || isOfEvents(table, drafts, aside);
  const accumulation = accumulationOf(title?.text ?? sample.grid.name, eventDate !== undefined);
  const aggregated = drafts.map(
    (column): DesignColumn =>
      isFigureKind(column.kind) && column.leaving === "sent"
        ? {
            ...column,
            aggregation:
              column.kind === "percent" || column.unit === POINTS
                ? "none"
                : aggregationOf(column.name, accumulation),
          }
        : column,
  );
  const ruled = aggregated.map((column, index) => ({
    column,
    at: own[index]?.at ?? -1,
    cells: own[index]?.cells ?? [],
  }));
  const { rules, ratios } = proposedRules(sample, table, ruled);
  const columns = aggregated.map((column): DesignColumn => {
    const ratio = ratios.get(column.id);
    return ratio === undefined ? column : { ...column, aggregation: "recompute", ratio };
  });
  const design: Design = {
    id,
    title: called,
    titleAliases: [],
    number: number ?? "",
    rows: isEvents ? "events" : "sums",
    ...(isEvents && eventDate !== undefined && { eventDate }),
    ...(isEvents && { counted: countedBy(columns) }),
    accumulation,
    columns,
    rules,
    leftOut: leftOutOf(table, aside),
  };
  const places = Object.fromEntries(columns.map((column, index) => [column.id, own[index]?.at ?? -1]));
  return { design, places, aside, asks, table };
}

const UNKNOWN: ColumnName = { name: "", groups: [], heading: "", starred: false };

function draftOf(
  column: SampleColumn,
  called: ColumnName = UNKNOWN,
  index: number,
  measures: readonly string[],
): { readonly column: DesignColumn; readonly ask: readonly ProposalAsk["about"][] } {
  const { name, groups, heading, starred } = called;
  const ask: ProposalAsk["about"][] = [];
  const { kind, unit, scale, open } = kindOfColumn(column, called, measures);
  if (open === "unit" || open === "unit_of_money") ask.push(open);
  const words =
    kind === "code"
      ? (column.rule?.words ?? [])
      : kind === "text" && !isPersonalHeader(name, "text")
        ? repeatedWords(name, column.cells)
        : undefined;
  const leaving = leavingOf(name, words === undefined ? kind : "code", column.cells, ask);
  const isList = words !== undefined && words.length > 0 && leaving !== "personal";
  if (isList && column.rule?.words === undefined) ask.push("list");
  const reason = isList || kind !== "text" || leaving !== "sent" ? undefined : `核对${name}`;
  return {
    ask,
    column: {
      id: `c${index + 1}`,
      name,
      aliases: [],
      groups,
      ...(groups.length > 0 && heading !== name && { heading }),
      kind: isList ? "code" : kind,
      ...(unit !== undefined && { unit }),
      scale,
      ...(isList && { codes: codesOfWords(words), grouping: true }),
      ...(isList && isOfLevels(name, words) && { apart: true }),
      required: starred,
      leaving,
      ...(reason !== undefined && { reason }),
    },
  };
}

/** Texts that say of what a row is: they may be sent. What only explains stays. */
const telling =
  /名称|项目|活动|课程|主题|单位|机构|组织|地点|平台|类[型别]|村|社区|网格|点$|站$|基地|企业|合作社|学校|品牌|媒体|刊物/;

function leavingOf(
  name: string,
  kind: DesignColumn["kind"],
  cells: readonly string[],
  ask: ProposalAsk["about"][],
): Leaving {
  if (isPersonalHeader(name, kind)) return "personal";
  const filled = cells.filter((text) => text !== "");
  if (filled.some((text) => personalPattern(text) !== undefined)) return "personal";
  if (kind !== "text") return "sent";
  const named = filled.filter((text) => likelyNames(text).length > 0).length;
  if (filled.length > 0 && named > filled.length / 2) return "personal";
  if (!telling.test(compactText(name))) return "stays";
  if (named > 0) ask.push("names");
  return "sent";
}

/** A row is one event, thing or person where it has a name of its own, and no unit has rows of sums. */
function isOfEvents(
  { columns, down, rows }: SampleTable,
  drafts: readonly DesignColumn[],
  aside: ReadonlyMap<number, AsideReason>,
): boolean {
  if (down) return false;
  // What has no figures can only be counted.
  if (!drafts.some(({ kind, leaving }) => isFigureKind(kind) && leaving === "sent")) return true;
  const texts = drafts.filter(
    ({ kind, leaving, name }) =>
      kind === "text" && (leaving === "personal" || /名称|编号|项目|活动|平台/.test(name)),
  );
  if (texts.length === 0) return false;
  const unit = columns.find(({ at }) => aside.get(at) === "unit");
  const filled = unit?.cells.filter((text) => text !== "") ?? [];
  // A row a unit, each once, with names of those who answer for it, is a table of sums.
  const isOncePerUnit =
    filled.length > 1 && filled.length === rows.length && new Set(filled).size === filled.length;
  return !(isOncePerUnit && texts.every(({ leaving }) => leaving === "personal"));
}

function leftOutOf({ columns }: SampleTable, aside: ReadonlyMap<number, AsideReason>): string[] {
  return columns.flatMap(({ at, path }) => {
    const reason = aside.get(at);
    return reason === "rank" || reason === "signature" ? [compactText(path.join(""))] : [];
  });
}
