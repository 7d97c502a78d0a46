/** What a cell's formula adds and subtracts, as columns of the form see it. */
import { parseAddress } from "../sheet/grid.ts";
import type { Sample, SampleTable } from "./sample.ts";

export interface FormulaTerm {
  readonly sign: "+" | "-";
  /** Place on the sample: a column, or a row where names run down. */
  readonly at: number;
}

const MOST_TERMS = 60;

/** Formulas of a sample by place. */
export interface Formulas {
  /** The formula of the first cell of data that has one. */
  of(at: number): PlacedFormula | undefined;
}

export interface PlacedFormula {
  readonly text: string;
  /** The line in which it stands: a row, or a column where names run down. */
  readonly line: number;
}

export function formulasOf({ formulas }: Sample, { rows, down, header }: SampleTable): Formulas {
  const byPlace = new Map<number, Map<number, string>>();
  for (const [address, formula] of formulas) {
    const place = parseAddress(address);
    if (place === undefined) continue;
    const [at, line] = down ? [place.row, place.column] : [place.column, place.row];
    const lines = byPlace.get(at) ?? new Map<number, string>();
    byPlace.set(at, lines.set(line, formula));
  }
  const lines = rows.length > 0 ? rows : [header.last + 1];
  return {
    of(at) {
      const own = byPlace.get(at);
      const line = own === undefined ? undefined : lines.find((candidate) => own.has(candidate));
      const text = line === undefined ? undefined : own?.get(line)?.replace(/[\s$]+/g, "");
      return line === undefined || text === undefined ? undefined : { text, line };
    },
  };
}

const term = /([+-]?)(?:SUM\(([^()]*)\)|([A-Z]{1,3}\d+))/giy;

/**
 * SUM(C5:E5), C5+D5-E5, SUM(C5:E5)-F5.
 * @param down names run down a column
 * @returns empty for a formula that does anything else, or looks at another line than its own
 */
export function termsOf({ text, line }: PlacedFormula, down: boolean): readonly FormulaTerm[] {
  const terms: FormulaTerm[] = [];
  const formula = text.replace(/^\((.*)\)$/, "$1");
  term.lastIndex = 0;
  let end = 0;
  for (let found = term.exec(formula); found !== null; found = term.exec(formula)) {
    const [, sign, listed, single = ""] = found;
    if (end > 0 && sign === "") return [];
    for (const ref of (listed ?? single).split(",")) {
      const places = placesOf(ref, line, down);
      if (places === undefined || terms.length + places.length > MOST_TERMS) return [];
      terms.push(...places.map((at) => ({ sign: sign === "-" ? ("-" as const) : ("+" as const), at })));
    }
    end = term.lastIndex;
  }
  return end === formula.length ? terms : [];
}

/** C5:E5 on line 5 → C, D, E; undefined for what lies on another line. */
function placesOf(ref: string, line: number, down: boolean): number[] | undefined {
  const [first = "", second = first] = ref.toUpperCase().split(":");
  const ends = [parseAddress(first), parseAddress(second)].map((place) =>
    place === undefined
      ? undefined
      : down
        ? { at: place.row, line: place.column }
        : { at: place.column, line: place.row },
  );
  const [from, to] = ends;
  if (from === undefined || to === undefined || from.line !== line || to.line !== line) return undefined;
  if (to.at < from.at || to.at - from.at > MOST_TERMS) return undefined;
  return Array.from({ length: to.at - from.at + 1 }, (_, index) => from.at + index);
}

/** C5/D5, IF(D5=0,"",C5/D5), ROUND(C5/D5*100,2): the places above and below the stroke. */
export function quotientOf(
  { text, line }: PlacedFormula,
  down: boolean,
): readonly [number, number] | undefined {
  const [, first = "", second = ""] = /([A-Z]{1,3}\d+)\/([A-Z]{1,3}\d+)/i.exec(text) ?? [];
  const [above] = placesOf(first, line, down) ?? [];
  const [below] = placesOf(second, line, down) ?? [];
  return above === undefined || below === undefined ? undefined : [above, below];
}
