import { periodTitle } from "../../../shared/period.ts";
import { text } from "../../messages/index.ts";
import type { Overdue } from "./board-model.ts";

/** 催报名单: a line for every unit, to paste into a message. */
export function chaseText(overdue: readonly Overdue[], period: string): string {
  const lines = overdue.map(({ unit, forms }) =>
    text.board.chaseLine(
      unit,
      forms
        .map(({ title, daysLate }) => (daysLate > 0 ? text.board.chaseDays(title, daysLate) : title))
        .join("、"),
    ),
  );
  return [text.board.chaseHeading(periodTitle(period)), ...lines].join("\n");
}
