import { isAwaited } from "../../../shared/api/collections.ts";
import { CSV_START, csvLine } from "../../../shared/csv.ts";
import { percentText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { formTitle } from "../../messages/report-title.ts";
import { type BoardCell, isReported, type ShownBoard } from "./board-model.ts";

/** What is shown, as a table for Excel: a row for each unit, and for each form its state in words. */
export function boardCsv({ forms, rows }: ShownBoard, period: string): string {
  const head = [text.board.unit, ...forms.map(({ title }) => formTitle(title, period)), text.board.rate];
  const lines = rows.map(({ name, cells, rate }) => [
    name,
    ...cells.map(cellText),
    percentText(rate.reported, rate.due),
  ]);
  return CSV_START + [head, ...lines].map(csvLine).join("");
}

/** "待审 第2次 迟 待核实3项"; a form that is not owed is said to be none. */
export function cellText(cell: BoardCell | null): string {
  if (cell === null) return text.board.notOwed;
  const { status, version, late, open } = cell;
  return [
    text.tasks.status[status],
    ...(version === null || isAwaited(status) ? [] : [text.board.version(version)]),
    ...(late && isReported(status) ? [text.board.lateWord] : []),
    ...(open > 0 ? [text.board.open(open)] : []),
  ].join(" ");
}
