import { conditionHolds } from "../../form/condition.ts";
import type { Column, Condition, FactKind, Feed } from "../../form/form.ts";
import type { DetailColumn } from "./detail-columns.ts";
import { columnsUnder, type FormLayout } from "./layout.ts";

/** What a figure of the summary is made of. `breakdown` holds the codes of the `by` columns; no key means no code. */
export interface FigureOf {
  readonly indicator: string;
  readonly kind: FactKind;
  readonly by: readonly string[];
  readonly breakdown: Readonly<Record<string, string>>;
  /** The figure is shown in units of 10 ** exponent: 4 for 万元. */
  readonly exponent: number;
}

/** The cells of one detail column on the rows where all criteria hold, times a power of ten. */
export interface Term {
  /** Versions of the form whose rows are meant. */
  readonly versions: readonly number[];
  readonly column: DetailColumn;
  readonly criteria: readonly Criterion[];
  /** Letters of a date: a figure counts where it is blank or lies in the period that its row was sent for. */
  readonly datedBy?: string;
  readonly shift: number;
}

export interface Criterion {
  readonly letters: string;
  /** As SUMIFS takes it: `=最美家庭`, `<>其他`, `=` for a blank cell, `>=43466` for a date. */
  readonly test: string;
}

/**
 * The terms whose sum, over detail rows, is the figure: one or more for every feed of the indicator, each for the rows of
 * the versions that feed it alike.
 */
export function termsOf(layout: FormLayout, figure: FigureOf): Term[] {
  const terms = new Map<string, Term[]>();
  for (const version of [...layout.byVersion.keys()].reverse()) {
    for (const term of termsUnder(layout, version, figure)) {
      const { versions: _, column, ...rest } = term;
      const key = JSON.stringify([column.letters, rest]);
      const alike = terms.get(key) ?? [];
      const at = alike.findIndex(({ versions }) => !versions.includes(version));
      const known = alike[at];
      if (known === undefined) alike.push(term);
      else alike[at] = { ...known, versions: [...known.versions, version] };
      terms.set(key, alike);
    }
  }
  return [...terms.values()].flat();
}

/** As one version of the form feeds the indicator. */
function termsUnder(layout: FormLayout, version: number, figure: FigureOf): Term[] {
  const under: Under = { layout, version, columns: columnsUnder(layout, version) };
  return under.columns.flatMap((column) =>
    (column.column.feeds ?? [])
      .filter((feed) => feed.indicator === figure.indicator && (feed.kind ?? "actual") === figure.kind)
      .flatMap((feed) => {
        const shift = column.display.exponent - figure.exponent;
        const dated =
          feed.datedBy === undefined ? {} : { datedBy: criterionColumn(under, feed.datedBy).letters };
        return criteriaOf(under, feed, figure).map(
          (criteria): Term => ({ versions: [version], column, criteria, ...dated, shift }),
        );
      }),
  );
}

/** One version of the form and its columns of the detail sheet. */
interface Under {
  readonly layout: FormLayout;
  readonly version: number;
  readonly columns: readonly DetailColumn[];
}

/** Name under which a code stands on the detail sheet. */
export function codeName(column: Column, code: string): string {
  return column.codes?.find((candidate) => candidate.code === code)?.zh ?? code;
}

/** Alternatives of criteria, of which exactly one holds for each row that counts; none when no row can count. */
function criteriaOf(under: Under, feed: Feed, figure: FigureOf): Criterion[][] {
  let alternatives: Criterion[][] = [[]];
  const fixed = new Map<string, string>();
  for (const id of figure.by) {
    const code = figure.breakdown[id];
    if (feed.breakdown?.includes(id) !== true) {
      if (code !== undefined) return [];
      continue;
    }
    if (code !== undefined && !mayHold(under, id, code)) return [];
    fixed.set(id, code ?? "");
    alternatives = each(alternatives, [[equal(under, id, code)]]);
  }
  for (const condition of feed.when ?? []) {
    const code = fixed.get(condition.column);
    if (code === undefined) alternatives = each(alternatives, testsOf(under, condition));
    else if (!conditionHolds(condition, code === "" ? {} : { [condition.column]: code })) return [];
  }
  return alternatives;
}

/** A code that only other versions of the form have stands on no row of this one. */
function mayHold({ layout, columns }: Under, id: string, code: string): boolean {
  const has = (column: Column | undefined) => column?.codes?.some((each) => each.code === code) === true;
  return (
    has(columns.find(({ column }) => column.id === id)?.column) ||
    !has(layout.form.columns.find((column) => column.id === id))
  );
}

/** What a condition asks of a row: alternatives, each of one or more tests. */
function testsOf(under: Under, { column, in: among, notIn, filled }: Condition): Criterion[][] {
  const always = [
    ...(filled === undefined ? [] : [filledness(under, column, filled)]),
    ...(notIn ?? []).map((code) => different(under, column, code)),
  ];
  if (among === undefined) return [always];
  return among.map((code) => [equal(under, column, code), ...always]);
}

function each(alternatives: readonly Criterion[][], tests: readonly Criterion[][]): Criterion[][] {
  return alternatives.flatMap((alternative) => tests.map((test) => [...alternative, ...test]));
}

function filledness(under: Under, id: string, filled: boolean): Criterion {
  return { letters: criterionColumn(under, id).letters, test: filled ? "<>" : "=" };
}

function equal(under: Under, id: string, code: string | undefined): Criterion {
  const { letters, column } = criterionColumn(under, id);
  return { letters, test: code === undefined ? "=" : `=${literally(codeName(column, code))}` };
}

function different(under: Under, id: string, code: string): Criterion {
  const { letters, column } = criterionColumn(under, id);
  return { letters, test: `<>${literally(codeName(column, code))}` };
}

function criterionColumn({ layout, columns }: Under, id: string): DetailColumn {
  const column = columns.find((candidate) => candidate.column.id === id);
  if (column === undefined) {
    throw new RangeError(`${layout.form.id}: ${id} stays in the workbook, no feed can read it`);
  }
  return column;
}

/** SUMIFS takes *, ? and ~ as wildcards. */
function literally(name: string): string {
  return name.replace(/[*?~]/g, "~$&");
}
