import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import type { IntakeRow } from "./intake-model.ts";
import { fileName } from "./outcome-text.ts";

export interface RowActs {
  readonly open: (row: IntakeRow) => void;
  readonly askUnit: (row: IntakeRow) => void;
  readonly sayUnit: (row: IntakeRow, unit: string) => void;
  readonly choose: (row: IntakeRow) => void;
  readonly join: (row: IntakeRow, joined: boolean) => void;
  readonly leave: (row: IntakeRow, left: boolean) => void;
  readonly retry: (row: IntakeRow) => void;
}

/**
 * What can be done with a row: the first thing as a button, the rest in a menu. A sheet is worked at once it is known whose
 * it is: by that it is read.
 */
export function RowButtons({
  row,
  acts,
  nameOf,
  joined,
}: {
  readonly row: IntakeRow;
  readonly acts: RowActs;
  readonly nameOf: (unit: string) => string;
  /** How many are sent as one with it, itself among them. */
  readonly joined: number;
}) {
  const { outcome } = row;
  const name = fileName(row);
  if (row.sheet === null) return null;
  const words = text.intake;
  const open: Action = { words: words.open, run: () => acts.open(row) };
  const leave: Action = { words: words.leave, run: () => acts.leave(row, true) };
  const askUnit: Action = { words: words.sayUnit, run: () => acts.askUnit(row) };
  const first: Action[] = [];
  const rest: Action[] = [];
  switch (outcome.kind) {
    case "unit":
      if (outcome.likely !== null) {
        const { likely } = outcome;
        first.push({ words: words.likelyYes(nameOf(likely)), run: () => acts.sayUnit(row, likely) });
        rest.push(askUnit, leave);
      } else {
        first.push(askUnit);
        rest.push(leave);
      }
      break;
    case "apart":
      for (const unit of [outcome.sheet, outcome.file])
        first.push({ words: words.likelyYes(nameOf(unit)), run: () => acts.sayUnit(row, unit) });
      rest.push(askUnit, leave);
      break;
    case "twins":
      first.push({ words: words.choose, run: () => acts.choose(row) });
      rest.push({ words: words.joinHint(outcome.count), run: () => acts.join(row, true) }, open, leave);
      break;
    case "left":
    case "aside":
      first.push(open);
      if (outcome.kind === "left") rest.push({ words: words.takeBack, run: () => acts.leave(row, false) });
      break;
    case "refused":
      first.push({ words: words.retry, run: () => acts.retry(row) });
      rest.push(open);
      break;
    case "received":
      first.push(open);
      break;
    default:
      first.push(open);
      if (joined > 1) rest.push({ words: words.unjoin, run: () => acts.join(row, false) });
      // For another unit it would be read anew, without what was corrected.
      rest.push(...(row.worked ? [] : [askUnit]), leave);
  }
  return (
    <>
      {first.map((action) => (
        <Button
          key={action.words}
          size="small"
          aria-label={words.actOn(action.words, name)}
          onClick={action.run}
        >
          {action.words}
        </Button>
      ))}
      {rest.length > 0 && (
        <ActionMenu words={words.more} label={words.actOn(words.more, name)} actions={rest} />
      )}
    </>
  );
}
