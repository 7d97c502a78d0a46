import { Select } from "@fluentui/react-components";
import { baseOf, spanOfKey, spanTitle } from "../../../shared/form/spans.ts";
import type { AssignedColumn, AssignmentView, ColumnChoice } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";

interface TimeChoiceProps {
  readonly view: Pick<AssignmentView, "choices">;
  /** Of the sheet. */
  readonly column: Pick<AssignedColumn, "figures">;
  /** What is chosen: a column of the form, or a figure beside one. */
  readonly value: string;
  readonly label: string;
  readonly onChoose: (key: string) => void;
}

/** Columns of the form without the figures beside them: those are chosen of one column (`TimeChoice`). */
export function ownColumns(choices: readonly ColumnChoice[]): readonly ColumnChoice[] {
  return choices.filter(({ column }) => spanOfKey(column) === undefined);
}

/** Which figure of a column it is, where the form has more than the period's own: 本期数, 本年累计, 上年同期. */
export function TimeChoice({ view, column, value, label, onChoose }: TimeChoiceProps) {
  const text = assignText();
  const figures = view.choices.filter((choice) => baseOf(choice.column) === baseOf(value));
  // What stands beside a figure is a figure.
  if (!column.figures || figures.length < 2) return null;
  return (
    <Select aria-label={label} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
      {figures.map(({ column: key }) => (
        <option key={key} value={key}>
          {spanOfKey(key) === undefined ? text.ownFigure : spanTitle(spanOfKey(key)?.span, "zh")}
        </option>
      ))}
    </Select>
  );
}
