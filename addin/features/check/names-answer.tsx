import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { MoreButton, SHOWN } from "./more-button.tsx";
import type { NameSaid } from "./names-said.ts";

/** Cells shown beside one name. */
const CELLS = 2;

const useStyles = makeStyles({
  names: { display: "flex", flexDirection: "column", gap: "4px" },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  words: { overflowWrap: "anywhere" },
  answer: { marginInlineStart: "auto" },
});

/** What a finding took for names, and whether it is meant to be sent. */
export interface NamesAnswered {
  readonly said: readonly NameSaid[];
  /** @param words the one that is answered for; without it all of them */
  readonly onAnswer: (send: boolean, words?: string) => void;
}

interface NamesAnswerProps {
  /** Whether they wait for an answer; else they were confirmed, and that can be taken back. */
  readonly asks: boolean;
  readonly names: NamesAnswered;
  readonly onGoTo: (cell: string) => void;
  readonly chip: string;
}

/** The words that look like names with their cells, an answer for each, and one for all of the column. */
export function NamesAnswer({ asks, names: { said, onAnswer }, onGoTo, chip }: NamesAnswerProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [all, setAll] = useState(false);
  const shown = all ? said : said.slice(0, SHOWN);
  const single = said.length === 1;
  const words = asks ? text.names : { ...text.names, one: text.names.withdraw, oneOf: text.names.withdrawOf };
  return (
    <>
      <ul className={`${shared.list} ${styles.names}`} aria-label={text.names.list}>
        {shown.map(({ text: name, cells }) => (
          <li key={name} className={styles.name}>
            <span className={styles.words}>“{name}”</span>
            {cells.slice(0, CELLS).map((cell) => (
              <button
                key={cell}
                type="button"
                className={chip}
                aria-label={text.check.goTo(cell)}
                onClick={() => onGoTo(cell)}
              >
                {cell}
              </button>
            ))}
            {cells.length > CELLS && <span>{text.names.cells(cells.length)}</span>}
            {!single && (
              <Button
                size="small"
                appearance={asks ? "secondary" : "subtle"}
                className={styles.answer}
                aria-label={words.oneOf(name)}
                data-names={asks}
                onClick={() => onAnswer(asks, name)}
              >
                {words.one}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={shared.row}>
        <MoreButton total={said.length} more={text.names.more} all={all} onToggle={() => setAll(!all)} />
        <Button appearance={asks ? "secondary" : "subtle"} data-names={asks} onClick={() => onAnswer(asks)}>
          {asks ? text.names.sendThese(said.length) : text.names.withdrawThese(said.length)}
        </Button>
      </div>
    </>
  );
}
