/** A row 其中：已办结 below the cases received: another figure of the form, in a row where the sheet has no column for it. */
import type { Notice } from "../finding/notice.ts";
import { type Column, isFigureColumn } from "../form/form.ts";
import { addressOf } from "./grid.ts";
import { columnNames } from "./header-names.ts";
import { parseHeader } from "./normalise.ts";
import { headText, withoutOfWhich } from "./row-heads.ts";
import type { RowPlan } from "./row-plan.ts";
import { structure } from "./sheet-notices.ts";
import { understandHeader } from "./understand/understand.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** How sure a label must be to say a figure. */
const SAYS_IT = 0.7;

/** What is asked of a 其中 row that names a figure of the form that stands nowhere else on the sheet; undefined of others. */
export function figureRowNotice(plan: RowPlan, row: number): Notice | undefined {
  const head = headText(plan, row);
  if (head === undefined) return undefined;
  const label = withoutOfWhich(head.text).trim();
  const column = label === "" ? undefined : figureNamed(plan, label);
  if (column === undefined) return undefined;
  return structure("subset", "warning", "row_names_figure", {
    params: { label: head.text.trim(), header: column.header.zh },
    row: row + 1,
    cell: addressOf(plan.grid, row, head.at),
  });
}

function figureNamed({ header }: RowPlan, label: string): Column | undefined {
  const { form, matched, groups } = header;
  // 已办结 may be the state of a case on another sheet.
  const own = new Set(groups.flatMap(({ codes }) => Object.keys(codes)));
  for (const { column } of matched) own.add(column.id);
  const isCode = form.columns.some(
    (column) => own.has(column.id) && understandWord(column, label).verdict === "certain",
  );
  if (isCode) return undefined;
  const named = parseHeader(label)
    .keys.map((key) => columnNames(form).get(key))
    .find((name) => name !== undefined);
  if (named !== undefined && "without" in named) return undefined;
  const exact = named !== undefined && "column" in named ? named.column : undefined;
  const { column: id, probability } = understandHeader(form, { path: [label], cells: [] });
  const likely = probability >= SAYS_IT ? form.columns.find((column) => column.id === id) : undefined;
  const found = exact ?? likely;
  if (found === undefined || !isFigureColumn(found)) return undefined;
  return matched.some(({ column }) => column.id === found.id) ? undefined : found;
}
