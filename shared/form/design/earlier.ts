/** What published versions of a form say that a later one is held to. Plain JSON. */
import { canonicalJson } from "../../canonical-json.ts";
import type { Accumulation, Column, ColumnType } from "../form.ts";
import type { Indicator } from "../indicator.ts";
import { type FormParts, indicatorId } from "./form-of-design.ts";

export interface Earlier {
  /** Each in which a version was published. */
  readonly accumulations: readonly Accumulation[];
  /** By rising versions, what several say alike once: a column stands here as often as it was changed. */
  readonly columns: readonly EarlierColumn[];
}

export interface EarlierColumn {
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: string;
  readonly scale: number;
  readonly codes?: readonly EarlierCode[];
  /** Ids of the lists by which its figures were told apart. */
  readonly told?: readonly string[];
  /** How its figures are put together; a column without figures has none. */
  readonly figures?: Pick<
    Indicator,
    "overUnits" | "overTime" | "numerator" | "denominator" | "base" | "apart"
  >;
}

/** A code with all its words, the name first. */
export interface EarlierCode {
  readonly code: string;
  readonly words: readonly string[];
}

export const nothingEarlier: Earlier = { accumulations: [], columns: [] };

/** @param versions of one form, in rising order */
export function earlierOf(versions: readonly FormParts[]): Earlier {
  const columns = new Map<string, EarlierColumn>();
  for (const { form, indicators } of versions) {
    const figures = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    for (const column of form.columns) {
      const said = earlierColumn(column, figures.get(indicatorId(form.id, column.id)));
      const key = canonicalJson(said);
      // What was said last stands last.
      columns.delete(key);
      columns.set(key, said);
    }
  }
  return {
    accumulations: [...new Set(versions.map(({ form }) => form.accumulation))],
    columns: [...columns.values()],
  };
}

/** @param indicator that the column feeds, where it is one of the form's own */
export function earlierColumn(column: Column, indicator?: Indicator): EarlierColumn {
  const { id, header, type, unit = "", scale, codes, feeds = [] } = column;
  const told = [...new Set(feeds.flatMap(({ breakdown = [] }) => breakdown))];
  return {
    ...{ id, name: header.zh, type, unit, scale },
    ...(codes !== undefined && {
      codes: codes.map(({ code, zh, aliases }) => ({ code, words: [zh, ...aliases] })),
    }),
    ...(told.length > 0 && { told }),
    ...(indicator !== undefined && { figures: figuresOf(indicator) }),
  };
}

function figuresOf(indicator: Indicator): NonNullable<EarlierColumn["figures"]> {
  const { overUnits, overTime, numerator, denominator, base, apart } = indicator;
  return {
    ...{ overUnits, overTime },
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(base !== undefined && { base }),
    ...(apart !== undefined && { apart }),
  };
}

/** Ids of all columns and codes: what is new gets another. */
export function earlierIds({ columns }: Earlier): ReadonlySet<string> {
  return new Set(columns.flatMap(({ id, codes = [] }) => [id, ...codes.map(({ code }) => code)]));
}

/** What a list had in it, by rising versions. */
export function codesOf({ columns }: Earlier, list: string): readonly EarlierCode[] {
  return columns.flatMap(({ id, codes = [] }) => (id === list ? codes : []));
}
