import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import type { IntakeRow } from "./intake-model.ts";
import { fileName } from "./outcome-text.ts";

export interface RowActs {
  readonly open: (row: IntakeRow) => void;
  /** null where all files are of one unit. */
  readonly askUnit: ((row: IntakeRow) => void) | null;
  /** Puts the file away, as long as nothing was done on it. */
  readonly remove?: (row: IntakeRow) => void;
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
  const words = text.intake;
  const { askUnit: ask, remove } = acts;
  const removal: Action[] =
    remove === undefined || row.worked ? [] : [{ words: text.ownFiles.remove, run: () => remove(row) }];
  if (row.sheet === null) return <ActionButtons name={name} first={removal} rest={[]} />;
  const open: Action = { words: words.open, run: () => acts.open(row) };
  const leave: Action = { words: words.leave, run: () => acts.leave(row, true) };
  const askUnit: Action[] = ask === null ? [] : [{ words: words.sayUnit, run: () => ask(row) }];
  const first: Action[] = [];
  const rest: Action[] = [];
  switch (outcome.kind) {
    case "unit":
      if (outcome.likely !== null) {
        const { likely } = outcome;
        first.push({ words: words.likelyYes(nameOf(likely)), run: () => acts.sayUnit(row, likely) });
        rest.push(...askUnit, leave);
      } else {
        first.push(...askUnit);
        rest.push(leave);
      }
      break;
    case "apart":
      for (const unit of [outcome.sheet, outcome.file])
        first.push({ words: words.likelyYes(nameOf(unit)), run: () => acts.sayUnit(row, unit) });
      rest.push(...askUnit, leave);
      break;
    case "twins":
      first.push({ words: words.choose, run: () => acts.choose(row) });
      rest.push({ words: words.joinHint(outcome.count), run: () => acts.join(row, true) }, leave);
      // Where files are few, each is opened by one press.
      (ask === null ? first : rest).push(open);
      break;
    case "left":
    case "aside":
      first.push(open);
      if (outcome.kind === "left") rest.push({ words: words.takeBack, run: () => acts.leave(row, false) });
      break;
    case "refused":
      first.push({ words: words.retry, run: () => acts.retry(row) });
      (ask === null ? first : rest).push(open);
      break;
    case "received":
      first.push(open);
      break;
    default:
      first.push(open);
      if (joined > 1) rest.push({ words: words.unjoin, run: () => acts.join(row, false) });
      // For another unit it would be read anew, without what was corrected.
      rest.push(...(row.worked ? [] : askUnit), leave);
  }
  return <ActionButtons name={name} first={first} rest={[...rest, ...removal]} />;
}

function ActionButtons({
  name,
  first,
  rest,
}: {
  readonly name: string;
  readonly first: readonly Action[];
  readonly rest: readonly Action[];
}) {
  const words = text.intake;
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
