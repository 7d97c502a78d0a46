import { alikeKey } from "../../form/alike-key.ts";
import { type Column, type Form, isFigureColumn, leavesWorkbook } from "../../form/form.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { columnDisplay, type Display, displayIn, withUnit } from "../drawing/display.ts";

/** A column of the detail sheet as one version of the form has it. */
export interface DetailColumn {
  /** The version's own; its codes bear the names that stand on the sheet. */
  readonly column: Column;
  readonly header: string;
  readonly letters: string;
  /** How the sheet shows the version's figures. */
  readonly display: Display;
}

/** A place for the columns of several versions that mean the same and can be shown in one measure. */
export interface DetailPlace {
  /** As the newest version has it that has it, and that version. */
  readonly column: Column;
  readonly form: Form;
  /** Version → its own column. */
  readonly own: ReadonlyMap<number, Column>;
}

/**
 * The columns that leave the workbook: the newest version's in their order, behind them what only older ones have. What
 * has the id of a newer column but another type, or a measure that it cannot be shown in, stands by itself: figures that
 * do not measure the same are never under one header.
 * @param versions in rising order
 */
export function detailPlaces(versions: readonly Form[]): DetailPlace[] {
  const places: (DetailPlace & { readonly own: Map<number, Column> })[] = [];
  for (const form of versions.toReversed()) {
    for (const column of form.columns.filter(leavesWorkbook)) {
      const place = places.find((newer) => newer.column.id === column.id && fits(newer.column, column));
      if (place === undefined) places.push({ column, form, own: new Map([[form.version, column]]) });
      else place.own.set(form.version, column);
    }
  }
  return places;
}

/**
 * Each place's column by its newest version, and each version's own.
 * @param across the form across its versions
 * @param lead how many columns stand before the form's own
 */
export function detailColumns(
  across: Form,
  versions: readonly Form[],
  lead: number,
): {
  readonly columns: readonly DetailColumn[];
  readonly byVersion: ReadonlyMap<number, readonly DetailColumn[]>;
} {
  const placed = detailPlaces(versions).map(({ column, form, own }, at) => {
    const letters = columnLetters(lead + at);
    const { unit } = columnDisplay(column);
    const header = isFigureColumn(column) ? withUnit(column.header.zh, unit) : column.header.zh;
    const columns = new Map<number, DetailColumn>();
    for (const [version, each] of own) {
      const display = shownIn(unit, each);
      columns.set(version, { column: named(each, across), header, letters, display });
    }
    return { newest: columns.get(form.version), columns };
  });
  return {
    columns: placed.flatMap(({ newest }) => newest ?? []),
    byVersion: new Map(
      versions.map(({ version }) => [version, placed.flatMap(({ columns }) => columns.get(version) ?? [])]),
    ),
  };
}

function fits(newer: Column, column: Column): boolean {
  if (!isFigureColumn(newer)) return newer.type === column.type;
  if (!isFigureColumn(column)) return false;
  try {
    shownIn(columnDisplay(newer).unit, column);
    return true;
  } catch (failure) {
    if (failure instanceof RangeError) return false;
    throw failure;
  }
}

/** @throws RangeError when the unit is no multiple of the column's own */
function shownIn(unit: string, column: Column): Display {
  return displayIn(unit, column.unit ?? "", column.scale);
}

function named(column: Column, across: Form): Column {
  if (column.codes === undefined) return column;
  const names = new Map(
    across.columns.find(({ id }) => id === column.id)?.codes?.map(({ code, zh }) => [code, zh]),
  );
  const taken = new Set<string>();
  return {
    ...column,
    codes: column.codes.map((each) => {
      const zh = names.get(each.code) ?? each.zh;
      // Forms of before may have words that a formula takes for one: 1 and 01.
      const isTaken = taken.has(alikeKey(zh));
      taken.add(alikeKey(zh));
      return { ...each, zh: isTaken ? `${zh}（${each.code}）` : zh };
    }),
  };
}
