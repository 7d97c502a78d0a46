import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WaitingWord } from "../../../shared/api/words.ts";
import { leavesWorkbook } from "../../../shared/form/form.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
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

/** 把这个词告诉市妇联: says what leaves and what does not; afterwards, what became of it. */
export function TellWord({ form: id, column, word, told, onTold }: TellWordProps) {
  const api = useTold();
  const catalogue = useCatalogue();
  const shared = useSharedStyles();
  const [asking, setAsking] = useState(false);
  const form = catalogue.findForm(id);
  const asked = form?.columns.find((each) => each.id === column);
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
  const words = text.told;
  return (
    <>
      <Button size="small" aria-label={words.tellOf(word)} onClick={() => setAsking(true)}>
        {words.tell}
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
