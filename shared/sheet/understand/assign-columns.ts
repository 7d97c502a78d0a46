import type { Form } from "../../form/form.ts";
import type { SeenHeader } from "./header-parts.ts";
import { model } from "./model.ts";
import { type Candidate, candidatesOf, partsOf, probabilities } from "./rank-columns.ts";

/** A header with the columns still open to it, best first. */
export interface Assigned {
  readonly candidates: readonly { readonly candidate: Candidate; readonly probability: number }[];
}

/** What other evidence says of a header and a column, as log-odds: arithmetic, neighbours, an answer remembered. */
export type Bonus = (header: number, column: string) => number;

interface Open {
  readonly header: number;
  readonly above: string;
  readonly candidates: readonly Candidate[];
  ranking: Assigned["candidates"];
}

/**
 * Settles a sheet's headers together, the surest first: a column that one header took is closed to the others, unless
 * they stand under another parent, where the same figure is asked again (宫颈癌 | 乳腺癌 over 检查人数).
 * @param sets of which of several sets of columns side by side each header is; a set may have the columns of another
 */
export function assignColumns(
  form: Form,
  headers: readonly SeenHeader[],
  bonus?: Bonus,
  sets?: readonly (number | undefined)[],
): readonly Assigned[] {
  const taken = new Map<string, Set<string>>();
  const isFree = ({ column }: Candidate, above: string) => {
    const parents = taken.get(column.column.id);
    return parents === undefined || (column.role === "figure" && above !== "" && !parents.has(above));
  };
  const rank = ({ above, candidates }: Omit<Open, "ranking">) => {
    const free = candidates.filter((candidate) => isFree(candidate, above));
    const odds = probabilities(free.map(({ score }) => score));
    return free
      .map((candidate, index) => ({ candidate, probability: odds[index] ?? 0 }))
      .filter(({ candidate }) => !candidate.isOther)
      .sort((a, b) => b.probability - a.probability);
  };
  const open = new Set<Open>();
  for (const [header, seen] of headers.entries()) {
    const found = candidatesOf(form, seen);
    const candidates =
      bonus === undefined
        ? found
        : found.map((one) => ({ ...one, score: one.score + bonus(header, one.column.column.id) }));
    // Under codes, units or periods of their own: 募集 | 发放 over 资金, the code no more a part of the name.
    const set = sets?.[header];
    const above = `${set === undefined ? "" : `${set} `}${partsOf(seen).above}`;
    const entry = { header, above, candidates };
    open.add({ ...entry, ranking: rank(entry) });
  }
  const assigned: Assigned[] = headers.map(() => ({ candidates: [] }));
  while (open.size > 0) {
    const [first, ...rest] = open;
    if (first === undefined) break;
    const surest = rest.reduce((best, one) => (sureness(one) > sureness(best) ? one : best), first);
    open.delete(surest);
    assigned[surest.header] = { candidates: surest.ranking };
    const [top] = surest.ranking;
    if (top === undefined || top.probability < model.proposed) continue;
    const { id } = top.candidate.column.column;
    taken.set(id, (taken.get(id) ?? new Set()).add(surest.above));
    for (const one of open) {
      if (one.ranking.some(({ candidate }) => candidate.column.column.id === id)) one.ranking = rank(one);
    }
  }
  return assigned;
}

function sureness({ ranking }: Open): number {
  return ranking[0]?.probability ?? 0;
}
