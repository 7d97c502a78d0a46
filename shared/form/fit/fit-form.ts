/** The version of a standard form that a fit makes of it. */
import type { FormParts } from "../design/form-of-design.ts";
import { withRateInPercent } from "../design/rate-in-rule.ts";
import { messageOfRule } from "../design/rule-message.ts";
import { type Column, type Form, isFigureColumn, type Relation } from "../form.ts";
import { columnsOfTable } from "../printed-table.ts";
import { nameKey } from "../relation-text.ts";
import type { PrintedGroup, PrintedTable } from "../terms.ts";
import type { Fit } from "./fit.ts";
import { withoutColumns } from "./off-columns.ts";
import { withOwnWords } from "./own-codes.ts";
import { ownColumns } from "./own-columns.ts";

/**
 * Says nothing of whether the fit holds together: `faultsOfFit` does.
 * @param standard version `fit.base` of the form
 * @param version number of what is made (`nextFitVersion`)
 * @returns the form, and the indicators of its own columns: what it feeds beside them are the standard's
 */
export function fitForm(standard: Form, fit: Fit, version: number): FormParts {
  const asked = withOwnWords(withoutColumns(standard, fit.offColumns), fit);
  const own = ownColumns(asked, fit);
  const columns = [...asked.columns, ...own.columns];
  const offRules = new Set(fit.offRules);
  const isOn = ({ id }: { readonly id: string }) => !offRules.has(id);
  const form: Form = {
    ...asked,
    version,
    titleAliases: [...new Set([...asked.titleAliases, ...fit.titles])].filter(
      (title) => title !== standard.title.zh,
    ),
    ...(asked.without !== undefined && { without: namesGone(asked.without, columns, fit) }),
    columns,
    ...(asked.printed !== undefined && {
      printed: asked.printed.map((table) => withOwnColumns(asked, table, own.columns)),
    }),
    relations: [...asked.relations.filter(isOn), ...fit.rules.map((rule) => relationOf(rule, columns))],
    uniqueKeys: asked.uniqueKeys.filter(isOn),
    history: asked.history.filter(isOn),
    summary: [...asked.summary, ...own.summary],
  };
  return { form, indicators: own.indicators };
}

/**
 * The table with the city's columns last. Where it has all its figures under codes (家政服务 | 母婴护理), a figure of the
 * city's stands under each of them too: beside them it would be of no code, and nobody could say of which row. A rate
 * beside codes is read as nobody's wherever it stands.
 */
function withOwnColumns(form: Form, table: PrintedTable, own: readonly Column[]): PrintedTable {
  const names = new Set(
    form.columns.flatMap(({ codes = [] }) =>
      codes.flatMap(({ zh, aliases }) => [zh, ...aliases].map(nameKey)),
    ),
  );
  const isOfCode = (entry: string | PrintedGroup): entry is PrintedGroup =>
    typeof entry !== "string" && names.has(nameKey(entry.title.zh));
  const figures = new Set(form.columns.filter(isFigureColumn).map(({ id }) => id));
  const beside = table.columns.filter((entry) => !isOfCode(entry));
  const coded = beside.length < table.columns.length;
  const apart = coded && columnsOfTable({ ...table, columns: beside }).every((id) => !figures.has(id));
  const isUnder = (column: Column) => (column.type === "percent" ? coded : apart && isFigureColumn(column));
  const under = own.filter(isUnder).map(({ id }) => id);
  const last = own.filter((column) => !isUnder(column)).map(({ id }) => id);
  const columns = table.columns.map((entry) =>
    isOfCode(entry) ? { ...entry, columns: [...entry.columns, ...under] } : entry,
  );
  return { ...table, columns: [...columns, ...last] };
}

/** What a column is called that is done without, unless another is called so now. */
function namesGone(
  without: NonNullable<Form["without"]>,
  columns: readonly Column[],
  { headers }: Fit,
): NonNullable<Form["without"]> {
  const taken = new Set(columns.flatMap(({ header, aliases }) => [header.zh, ...aliases].map(nameKey)));
  return without.map(({ id, names, ...rest }) => ({
    ...rest,
    id,
    names: [...new Set([...names, ...(headers[id] ?? [])])].filter((name) => !taken.has(nameKey(name))),
  }));
}

function relationOf(
  { id, expression, when, severity, message }: Fit["rules"][number],
  columns: readonly Column[],
): Relation {
  const said = message ?? messageOfRule(expression);
  const named = columns.map(({ header, type }) => ({
    kind: type === "figure" ? ("count" as const) : type,
    name: header.zh,
  }));
  return {
    id,
    expression: withRateInPercent(expression, named),
    ...(when !== undefined && { when }),
    severity,
    message: { zh: said, en: said },
  };
}
