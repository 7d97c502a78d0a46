import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Collection } from "../../../shared/api/collections.ts";
import type { WaitingWord } from "../../../shared/api/words.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { useLookAgain } from "../../ui/look-again.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { toldState } from "./told-state.ts";
import { toldText } from "./told-text.ts";
import { useTold } from "./use-told.ts";

interface ToldWordsProps {
  /** What the unit owes. */
  readonly collections: readonly Collection[];
}

/** The words that the own unit told the city of, each with what became of it; nothing where there are none. */
export function ToldWords({ collections }: ToldWordsProps) {
  const api = useTold();
  const catalogue = useCatalogue();
  const shared = useSharedStyles();
  const [fault, setFault] = useState("");
  const { state, reload } = useLoaded(api.list);
  const again = (): void => void reload().catch(reportError);
  useLookAgain(again);
  if (state.kind !== "ready" || state.value.length === 0) return null;
  const words = text.told;
  const remove = async ({ id }: WaitingWord): Promise<void> => {
    const done = await api.takeBack(id);
    setFault(done.ok ? "" : failureText(done.failure));
    again();
  };
  const askedOf = (form: string): readonly number[] =>
    collections
      .filter((collection) => collection.form === form && collection.state === "open")
      .map(({ formVersion }) => formVersion);
  return (
    <section aria-label={words.heading}>
      <h3 className={shared.subheading}>{words.heading}</h3>
      <ul className={`${shared.list} ${shared.stack}`}>
        {state.value.map((word) => {
          const form = catalogue.findForm(word.form);
          const column = form?.columns.find(({ id }) => id === word.column);
          const asked = askedOf(word.form);
          const { kind } = toldState(word, catalogue, asked);
          const answered = kind === "known" || kind === "partly" || kind === "not_ours";
          return (
            <li key={word.id}>
              {words.line(word.text, form?.title.zh ?? word.form, column?.header.zh ?? word.column)}
              {toldText(word, catalogue, asked)}{" "}
              <Button
                size="small"
                appearance="subtle"
                aria-label={(answered ? words.seenOf : words.takeBackOf)(word.text)}
                onClick={() => void remove(word).catch(reportError)}
              >
                {answered ? words.seen : words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
      <span role="alert">{fault}</span>
    </section>
  );
}
