import type { Draft } from "../../../shared/api/own-forms.ts";
import type { Design, DesignAsk } from "../../../shared/form/design/design.ts";
import { designChanges } from "../../../shared/form/design/design-changes.ts";
import { newWords, wordsOfDesign } from "../../../shared/form/design/written-words.ts";
import type { OwnFormsApi, PublishedForm } from "../../api/own-forms.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { BlankNotes } from "./blank-notes.ts";
import { ChangeList } from "./change-list.tsx";

interface PublishDialogProps {
  readonly api: OwnFormsApi;
  readonly design: Design;
  readonly published: Draft["published"];
  readonly version: number | null;
  readonly revision: number;
  /** What is said of the blank sheet; undefined: nothing has to be. */
  readonly blank: BlankNotes | undefined;
  /** What nobody has settled yet. */
  readonly asks: readonly DesignAsk[];
  readonly onDone: (form: PublishedForm) => void;
  readonly onClose: () => void;
}

/** What a publication will change, and that it cannot be undone. */
export function PublishDialog({
  api,
  design,
  published,
  version,
  revision,
  blank,
  asks,
  onDone,
  onClose,
}: PublishDialogProps) {
  const shared = useSharedStyles();
  const words = text.designer;
  const next = (version ?? 0) + 1;
  const said = newWords(wordsOfDesign(design), published === null ? [] : wordsOfDesign(published));
  const changes = published === null ? [] : designChanges(published, design);
  return (
    <ActDialog
      title={words.publishTitle(design.title, next)}
      confirm={words.publishRun}
      alsoSaid={said.map((word) => word.text)}
      act={(_, names) => api.publish(design.id, { revision, ...names })}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{words.publishFirst}</p>
      {asks.length > 0 && (
        <Notice kind="warning">
          <strong>{words.publishAsked(asks.length)}</strong>
          <ul>
            {asks.map(({ column, about }) => (
              <li key={`${column} ${about}`}>
                {words.publishAsk(nameOf(design, column), words.asks[about])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {blank !== undefined && (
        <>
          <p className={shared.paragraph}>{words.publishBlank}</p>
          <ul className={shared.list}>
            {[blank.shape, ...blank.left, ...blank.said].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {published !== null && (
        <>
          <p className={shared.paragraph}>{words.publishNext}</p>
          <p className={shared.paragraph}>
            {changes.length === 0 ? words.publishSame : words.publishChanges}
          </p>
          <ChangeList before={published} after={design} />
        </>
      )}
    </ActDialog>
  );
}

function nameOf({ columns }: Design, id: string): string {
  return columns.find((column) => column.id === id)?.name ?? "";
}
