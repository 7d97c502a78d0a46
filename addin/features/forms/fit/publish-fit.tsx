import { useState } from "react";
import type { PublishedFit } from "../../../../shared/api/form-fits.ts";
import { newWords } from "../../../../shared/form/design/written-words.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { wordsOfFit } from "../../../../shared/form/fit/words-of-fit.ts";
import type { Outcome } from "../../../api/failure.ts";
import type { FitBody, FormFitsApi } from "../../../api/form-fits.ts";
import { text } from "../../../messages/index.ts";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLoaded } from "../../../ui/use-loaded.ts";
import { ChangeLines } from "./change-lines.tsx";

interface PublishFitProps {
  readonly api: FormFitsApi;
  readonly form: string;
  readonly title: string;
  readonly body: FitBody;
  /** What is in use. */
  readonly before: Fit;
  /** Number that the version will most likely have. */
  readonly version: number;
  readonly onDone: (published: PublishedFit) => void;
  /** Somebody else published since. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What a publication will change, as the server sees it, and that it cannot be undone. */
export function PublishFit({
  api,
  form,
  title,
  body,
  before,
  version,
  onDone,
  onChanged,
  onClose,
}: PublishFitProps) {
  const shared = useSharedStyles();
  const words = text.formFits;
  const said = newWords(wordsOfFit(body.fit), wordsOfFit(before));
  const [next, setNext] = useState(version);
  const heard = <T,>(outcome: Outcome<T>): Outcome<T> => {
    const { failure } = outcome.ok ? { failure: undefined } : outcome;
    if (failure?.kind === "problem" && failure.problem.code === "fit_changed") onChanged();
    return outcome;
  };
  const tried = useLoaded(async () => {
    const outcome = heard(await api.tryOut(form, body));
    if (outcome.ok) setNext(outcome.value.version);
    return outcome;
  });
  return (
    <ActDialog
      title={words.publishTitle(title, next)}
      confirm={words.publishRun}
      alsoSaid={said.map((word) => word.text)}
      act={async (_, names) => heard(await api.publish(form, { ...body, ...names }))}
      onDone={onDone}
      onClose={onClose}
    >
      <Loaded from={tried} waiting={words.publishWait}>
        {({ changes }) => (
          <>
            <p className={shared.paragraph}>{words.publishChanges}</p>
            <ChangeLines changes={changes} />
          </>
        )}
      </Loaded>
      <p className={shared.paragraph}>{words.publishUnderWay}</p>
    </ActDialog>
  );
}
