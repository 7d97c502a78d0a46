import { Button, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import { text } from "../../messages/index.ts";
import { findInSheet } from "../../ui/find-in-sheet.ts";
import { useSharedStyles } from "../../ui/styles.ts";

const useStyles = makeStyles({ words: { flexGrow: 1, minWidth: "120px" } });

interface FindLineProps {
  readonly grid: Grid;
  /** The cell to go on from. */
  readonly from: string;
  readonly onFound: (cell: string) => void;
  readonly onClose: () => void;
}

/** Longest that the page is kept busy while a sheet is looked through, in milliseconds. */
const LONGEST = 20;

/** Looks for words in the sheet that is shown: Enter goes to the next cell, Shift+Enter to the one before. */
export function FindLine({ grid, from, onFound, onClose }: FindLineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const search = useRef(0);
  useEffect(() => {
    input.current?.focus();
    return () => {
      search.current += 1;
    };
  }, []);

  const find = async (backwards: boolean): Promise<void> => {
    search.current += 1;
    const own = search.current;
    const looking = findInSheet(grid, words, parseAddress(from) ?? { row: 0, column: 0 }, backwards);
    let since = performance.now();
    for (let step = looking.next(); ; step = looking.next()) {
      if (step.done === true) {
        setMissing(step.value === undefined && words !== "");
        if (step.value !== undefined) onFound(step.value);
        return;
      }
      if (performance.now() - since < LONGEST) continue;
      await new Promise((resolve) => setTimeout(resolve));
      // Other words are looked for by now.
      if (search.current !== own) return;
      since = performance.now();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    find(false).catch(reportError);
  };
  return (
    <search>
      <form
        className={shared.row}
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key !== "Enter" || !event.shiftKey) return;
          event.preventDefault();
          find(true).catch(reportError);
        }}
      >
        <Input
          className={styles.words}
          input={{ ref: input }}
          type="search"
          aria-label={text.preview.find}
          placeholder={text.preview.find}
          value={words}
          onChange={(_, { value }) => {
            setWords(value);
            setMissing(false);
          }}
        />
        <Button type="submit">{text.preview.findNext}</Button>
        <Button onClick={() => void find(true).catch(reportError)}>{text.preview.findBefore}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.close}
        </Button>
        <span role="status">{missing && text.preview.notFound}</span>
      </form>
    </search>
  );
}
