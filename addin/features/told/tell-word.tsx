import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { WaitingWord } from "../../../shared/api/words.ts";
import { type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import { wordsOfForm } from "../../../shared/submission/names/known-words.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { namesIn } from "../../ui/names-question.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { toldText } from "./told-text.ts";
import { useTold } from "./use-told.ts";

/** As the server takes it. */
const LONGEST_WORD = 80;

interface TellWordProps {
  readonly form: string;
  readonly column: string;
  readonly word: string;
  /** What the unit told the city of so far; null: not known. */
  readonly told: readonly WaitingWord[] | null;
  readonly onTold: () => void;
}

/**
 * 把这个词告诉市妇联: says what leaves and what does not; afterwards, what became of it. A word that looks like a person's name
 * stands in the wrong column more often than in a list that lacks it: that is said instead, and she has to say that it is none.
 */
export function TellWord({ form: id, column, word, told, onTold }: TellWordProps) {
  const api = useTold();
  const catalogue = useCatalogue();
  const shared = useSharedStyles();
  const [asking, setAsking] = useState(false);
  const form = catalogue.findForm(id);
  const asked = form?.columns.find((each) => each.id === column);
  const isName = useLikelyName(word, form);
  // What stays in the workbook stays there word by word, too.
  if (form === undefined || asked === undefined || !leavesWorkbook(asked) || word.length > LONGEST_WORD)
    return null;
  const before = told?.find((each) => each.form === id && each.column === column && each.text === word);
  if (before !== undefined)
    return (
      <span role="status" className={shared.quiet}>
        {toldText(before, catalogue, [])}
      </span>
    );
  if (isName === undefined) return null;
  const words = text.told;
  return (
    <>
      {isName && <span className={shared.quiet}>{words.likelyName} </span>}
      <Button
        size="small"
        appearance={isName ? "subtle" : "secondary"}
        aria-label={(isName ? words.noNameOf : words.tellOf)(word)}
        onClick={() => setAsking(true)}
      >
        {isName ? words.noName : words.tell}
      </Button>
      {asking && (
        <ActDialog
          title={words.tellOf(word)}
          confirm={words.tell}
          alsoSaid={[word]}
          act={(_, names) => api.tell({ form: id, column, text: word, ...names })}
          onDone={() => {
            setAsking(false);
            onTold();
          }}
          onClose={() => setAsking(false)}
        >
          <p className={shared.paragraph}>{words.leaves(word, asked.header.zh, form.title.zh)}</p>
          <p className={shared.paragraph}>{words.until}</p>
        </ActDialog>
      )}
    </>
  );
}

/** undefined while it is not known. */
function useLikelyName(word: string, form: Form | undefined): boolean | undefined {
  const [found, setFound] = useState<{ readonly word: string; readonly isName: boolean }>();
  useEffect(() => {
    let left = false;
    namesIn([word], form === undefined ? [] : wordsOfForm(form))
      .then((names) => names.length > 0)
      .catch((fault: unknown) => {
        reportError(fault);
        return true;
      })
      .then((isName) => !left && setFound({ word, isName }), reportError);
    return () => {
      left = true;
    };
  }, [word, form]);
  return found?.word === word ? found.isName : undefined;
}
