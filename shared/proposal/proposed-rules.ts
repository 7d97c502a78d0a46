/** Checks that a sample shows: by how its cells are computed, and by what is true of its figures on every row. */
import type { DesignRule } from "../form/design/design.ts";
import { runningTotals } from "../form/design/running-totals.ts";
import { type Formulas, formulasOf, quotientOf } from "./formula-terms.ts";
import { proposedParts, proposedSums } from "./proposed-sums.ts";
import { LEAST_ROWS, pairs, type RuledColumn } from "./ruled-column.ts";
import type { Sample, SampleTable } from "./sample.ts";

export interface ProposedRules {
  readonly rules: readonly DesignRule[];
  /** Id of a rate → its two columns. */
  readonly ratios: ReadonlyMap<string, { readonly numerator: string; readonly denominator: string }>;
}

export function proposedRules(
  sample: Sample,
  table: SampleTable,
  columns: readonly RuledColumn[],
): ProposedRules {
  const figures = columns.filter(({ column }) => column.kind === "count" || column.kind === "money");
  const rates = columns.filter(({ column }) => column.kind === "percent");
  const formulas = formulasOf(sample, table);
  const found = new Map<string, DesignRule>();
  const ratios = new Map<string, { readonly numerator: string; readonly denominator: string }>();
  const add = (expression: string, severity: DesignRule["severity"]) => {
    if (!found.has(expression)) found.set(expression, { id: `R${found.size + 1}`, expression, severity });
  };
  for (const { of, parts } of proposedSums(formulas, table.down, figures)) {
    const sum = parts.map(({ sign, of: part }, index) =>
      index === 0 ? part.column.name : `${sign} ${part.column.name}`,
    );
    add(`${of.column.name} = ${sum.join(" ")}`, "error");
  }
  for (const { total, added } of table.down ? [] : runningTotals(columns.map(({ column }) => column))) {
    const [whole, part] = [total, added].map((id) => figures.find(({ column }) => column.id === id));
    if (whole === undefined || part === undefined) continue;
    const denied = pairs(whole, [part]).some(([all, [some]]) => some !== undefined && some > all);
    if (!denied) add(`${part.column.name} ≤ ${whole.column.name}`, "warning");
  }
  for (const { whole, part } of proposedParts(figures))
    add(`${part.column.name} ≤ ${whole.column.name}`, "error");
  for (const rate of rates) {
    const quotient = computedQuotient(formulas, table.down, rate, figures) ?? trueQuotient(rate, figures);
    if (quotient === undefined) continue;
    const { numerator, denominator } = quotient;
    ratios.set(rate.column.id, { numerator: numerator.column.id, denominator: denominator.column.id });
    add(`${rate.column.name} ≈ ${numerator.column.name} / ${denominator.column.name}`, "warning");
  }
  return { rules: [...found.values()], ratios };
}

interface Quotient {
  readonly numerator: RuledColumn;
  readonly denominator: RuledColumn;
}

function computedQuotient(
  formulas: Formulas,
  down: boolean,
  rate: RuledColumn,
  figures: readonly RuledColumn[],
): Quotient | undefined {
  const formula = formulas.of(rate.at);
  const [above, below] = (formula === undefined ? undefined : quotientOf(formula, down)) ?? [];
  const numerator = figures.find(({ at }) => at === above);
  const denominator = figures.find(({ at }) => at === below);
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

/** The only two columns whose quotient the rate is, to its last digit, on every one of at least three rows. */
function trueQuotient(rate: RuledColumn, figures: readonly RuledColumn[]): Quotient | undefined {
  const found: Quotient[] = [];
  for (const numerator of figures) {
    for (const denominator of figures) {
      if (numerator === denominator) continue;
      const rows = pairs(rate, [numerator, denominator]).filter(([, [, below]]) => below !== 0);
      const isTrue = rows.every(
        ([printed, [above = 0, below = 1]]) => Math.abs((above / below) * 100 - printed) <= 0.51,
      );
      const differ = new Set(rows.map(([printed]) => printed)).size > 1;
      if (rows.length >= LEAST_ROWS && isTrue && differ) found.push({ numerator, denominator });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}
