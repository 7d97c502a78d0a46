import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import type { Overdue } from "./board-model.ts";

/** 催报名单: a line for every unit, to paste into a message. */
export function chaseText(overdue: readonly Overdue[], period: string): string {
  const lines = overdue.map(({ unit, forms }) =>
    text.board.chaseLine(
      unit,
      forms.map(({ title, daysLate, returned }) => owed(title, daysLate, returned)).join(text.listing),
    ),
  );
  return [text.board.chaseHeading(periodText(period)), ...lines].join("\n");
}

function owed(title: string, daysLate: number, returned: boolean): string {
  const notes = [
    ...(returned ? [text.board.chaseReturned] : []),
    ...(daysLate > 0 ? [text.board.chaseDays(daysLate)] : []),
  ];
  return notes.length === 0 ? title : text.board.chaseNote(title, notes.join(text.clause));
}
