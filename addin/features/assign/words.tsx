import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { AssignedWord, AssignedWords } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { grouped } from "../../messages/format.ts";
import { useFocusReturned } from "../../ui/focus.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { spotName } from "./spots.ts";
import { StateMark } from "./state-mark.tsx";

const useStyles = makeStyles({
  word: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 1fr) auto minmax(0, 2fr)",
    alignItems: "center",
    gap: "6px",
  },
  tag: {
    justifySelf: "start",
    padding: "0 6px",
    fontSize: "13px",
    lineHeight: "20px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  select: { minWidth: 0 },
});

interface WordsProps {
  readonly words: AssignedWords;
  readonly onWord: (word: string, code: string | null) => void;
  /** Every word of the column that is asked about, as it is shown. */
  readonly onAgree: (words: readonly AssignedWord[]) => void;
  /** What may be done about a word that nobody has answered for. */
  readonly lacking?: (word: AssignedWord) => ReactNode;
  /** The column holds something else: absent where nobody has to be asked whether it does. */
  readonly onNone?: () => void;
}

/** Words of a code column and what each means; those of the list's own need no look. */
export function Words({
  words: { column, title, header, words, codes },
  onWord,
  onAgree,
  lacking,
  onNone,
}: WordsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const id = useId();
  const [all, setAll] = useState(false);
  useFocusReturned();
  const same = words.filter(({ state }) => state === "same");
  const proposed = words.filter(({ state, code }) => state === "ask" && code !== null);
  const byItself = proposed.some((word) => word.byItself);
  // Whoever finds no option takes a near one, and the figure is counted there.
  const isOpen =
    words.some(({ state, code }) => state === "ask" && code === null) &&
    !codes.some(({ code, title }) => code === "other" || /^其[他它]/.test(title));
  const cells = words.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={shared.stack}>
      <div>
        <b id={id}>{text.words(header.replaceAll(" / ", "·"))}</b>{" "}
        <span className={shared.quiet}>{text.wordCounts(grouped(cells), words.length)}</span>
      </div>
      <ul className={`${shared.list} ${shared.stack}`} aria-labelledby={id}>
        {words
          .filter(({ state }) => all || state !== "same")
          .map((assigned) => {
            const { text: word, count, code, state } = assigned;
            return (
              <li key={word} className={styles.word}>
                <span className={styles.tag}>{text.wordCount(word, grouped(count))}</span>
                <span aria-hidden>→</span>
                <span>
                  <Select
                    className={styles.select}
                    size="small"
                    aria-label={text.wordIs(word)}
                    data-spot={spotName({ kind: "word", column, text: word })}
                    value={code ?? ""}
                    onChange={(_, { value }) => onWord(word, value === "" ? null : value)}
                  >
                    <option value="">{text.wordPrompt}</option>
                    {codes.map((choice) => (
                      <option key={choice.code} value={choice.code}>
                        {choice.title}
                      </option>
                    ))}
                  </Select>
                  {state === "ask" && <StateMark state="ask" />}{" "}
                  {state === "ask" && code === null && lacking?.(assigned)}
                </span>
              </li>
            );
          })}
      </ul>
      {isOpen && <span className={shared.quiet}>{text.wordsOpen}</span>}
      {byItself && <span className={shared.quiet}>{text.wordsByThemselves}</span>}
      {(proposed.length > 1 || byItself) && (
        <span>
          <Button size="small" onClick={() => onAgree(proposed)}>
            {text.agreeAll}
          </Button>
        </span>
      )}
      {onNone !== undefined && (
        <span>
          <Button size="small" onClick={onNone}>
            {text.noneOf(title)}
          </Button>
        </span>
      )}
      {same.length > 0 && (
        <span className={shared.quiet}>
          {!all && text.sameWords(same.length)}{" "}
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.showLess : text.showAll}
          </Button>
        </span>
      )}
    </div>
  );
}
