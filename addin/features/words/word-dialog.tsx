import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { type CityWord, isMadeKnown, type WordDecision, wordDecisions } from "../../../shared/api/words.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import type { NamesAsked } from "../../ui/names-question.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useWords } from "./use-words.ts";
import { meaningsOf } from "./word-names.ts";

interface WordDialogProps {
  readonly word: CityWord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What a word means, for all units from now on. What most units chose is proposed. */
export function WordDialog({ word, onDone, onClose }: WordDialogProps) {
  const words = useWords();
  const catalogue = useCatalogue();
  const shared = useSharedStyles();
  const before = word.decided;
  const likeliest = word.answers[0]?.chosen ?? "";
  const [decision, setDecision] = useState<WordDecision["decision"]>(
    before?.decision ?? (likeliest === "" && word.answers.length > 0 ? "not_ours" : "meant"),
  );
  const [chosen, setChosen] = useState(before?.chosen || likeliest);
  const [missing, setMissing] = useState(false);
  const said = text.cityWords;
  const labels: Record<WordDecision["decision"], string> = {
    meant: said.meant[word.kind],
    new_code: said.newCodeWhat,
    not_ours: said.notOursWhat[word.kind],
  };
  const offered = wordDecisions.filter((each) => word.kind === "word" || each !== "new_code");
  const act = (_: string, names: NamesAsked) => {
    const lacks = decision === "meant" && chosen === "";
    setMissing(lacks);
    return lacks
      ? null
      : words.decide(word.id, {
          decision,
          chosen: decision === "meant" ? chosen : "",
          ...names,
        });
  };
  return (
    <ActDialog
      title={said.decideHeading(word.text)}
      confirm={said.decideAct}
      alsoSaid={isMadeKnown(word, { decision }) ? [word.text] : []}
      act={act}
      onDone={onDone}
      onClose={onClose}
    >
      <Field label={said.question[word.kind]}>
        <RadioGroup
          value={decision}
          onChange={(_, { value }) => setDecision(wordDecisions.find((each) => each === value) ?? "meant")}
        >
          {offered.map((each) => (
            <Radio key={each} value={each} label={labels[each]} />
          ))}
        </RadioGroup>
      </Field>
      {decision === "meant" && (
        <Field
          label={said.which[word.kind]}
          required
          {...(missing ? { validationMessage: said.chooseFirst } : {})}
        >
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{said.choose}</option>
            {meaningsOf(word, catalogue).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={shared.paragraph}>{said.effect}</p>
    </ActDialog>
  );
}

/** Takes a decision back. */
export function UndoDialog({ word, onDone, onClose }: WordDialogProps) {
  const words = useWords();
  const shared = useSharedStyles();
  return (
    <ActDialog
      title={text.cityWords.undoHeading(word.text)}
      confirm={text.cityWords.undoAct}
      act={() => words.undo(word.id)}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{text.cityWords.undoWhat}</p>
    </ActDialog>
  );
}
