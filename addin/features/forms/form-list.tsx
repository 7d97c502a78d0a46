import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { FormRoom, OwnForm } from "../../../shared/api/own-forms.ts";
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { OwnFormsApi } from "../../api/own-forms.ts";
import { collect, fileNameOf } from "../../api/response-body.ts";
import { failureText } from "../../messages/failure-text.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type DataColumn, DataTable } from "../admin/data-table.tsx";
import { PublishedMoves } from "../moves/published-moves.tsx";
import { Door } from "./door.tsx";
import { FormImport } from "./form-import.tsx";
import { KeptList } from "./kept-list.tsx";
import { nearBounds, roomLines } from "./room-text.ts";
import { SampleChoice } from "./sample-choice.tsx";

interface FormListProps {
  readonly api: OwnFormsApi;
  readonly forms: readonly OwnForm[];
  /** How much room there is; null: not known. */
  readonly room: FormRoom | null;
  readonly units: readonly OrgUnit[];
  readonly said: string;
  /** Something was done: words that say so. */
  readonly onSaid: (words: string) => void;
  readonly onSample: (sample: Sample, name: string) => void;
  readonly onOpen: (id: string) => void;
  /** Id of the form that was published just now. */
  readonly published: string | null;
  /** To the making of a task for the form. */
  readonly onTask: (id: string) => void;
}

interface Task {
  readonly kind: "discard" | "retire";
  readonly form: OwnForm;
}

/** The forms of one's own, and the place where a workbook becomes another. */
export function FormList(props: FormListProps) {
  const { api, forms, room, units, said, onSaid, onSample, onOpen, published, onTask } = props;
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [task, setTask] = useState<Task | null>(null);
  const words = text.ownForms;
  const restore = async ({ id, title }: OwnForm): Promise<void> => {
    const outcome = await api.restore(id);
    onSaid(outcome.ok ? words.restored(title) : failureText(outcome.failure));
  };
  const download = async ({ id, title }: OwnForm): Promise<void> => {
    const answer = await api.exportFile(id);
    const content = answer.ok ? await collect(answer.value, () => undefined) : answer;
    if (!content.ok) return onSaid(failureText(content.failure));
    const name = (answer.ok ? fileNameOf(answer.value) : undefined) ?? `${title}.json`;
    onSaid(saveFile(content.value, name) ? words.exported(name) : "");
  };
  const actionsOf = (form: OwnForm): readonly Action[] => [
    ...(form.retiredAt === null
      ? [{ words: form.draft === null ? words.change : words.edit, run: () => onOpen(form.id) }]
      : [{ words: words.restore, run: () => void restore(form).catch(reportError) }]),
    ...(form.version === null || form.retiredAt !== null
      ? []
      : [{ words: text.designer.toTasks, run: () => onTask(form.id) }]),
    ...(form.draft === null ? [] : [{ words: words.discard, run: () => setTask({ kind: "discard", form }) }]),
    ...(form.version === null
      ? []
      : [{ words: words.exportFile, run: () => void download(form).catch(reportError) }]),
    ...(form.version === null || form.retiredAt !== null
      ? []
      : [{ words: words.retire, run: () => setTask({ kind: "retire", form }) }]),
  ];
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.heading}
      </h2>
      <p className={shared.paragraph}>{words.what}</p>
      <SampleChoice
        primary
        label={words.drop}
        units={units}
        onSample={onSample}
        beside={
          <>
            <FormImport api={api} onImported={onSaid} />
            <span className={shared.quiet}>{words.dropHint}</span>
          </>
        }
      />
      <div className={shared.row}>
        <span role="status">{said}</span>
        {published !== null && (
          <Button appearance="primary" onClick={() => onTask(published)}>
            {text.designer.toTasks}
          </Button>
        )}
      </div>
      {published !== null && <PublishedMoves key={published} form={published} />}
      <KeptList onOpen={onOpen} />
      {room !== null && <RoomTaken room={room} />}
      {forms.length === 0 ? (
        <p className={shared.quiet}>{words.empty}</p>
      ) : (
        <DataTable
          label={words.heading}
          rows={forms}
          columns={columns(onOpen)}
          keyOf={({ id }) => id}
          actions={{
            header: words.actions,
            show: (form) => (
              <ActionMenu
                words={words.actions}
                label={words.actionsFor(titleOf(form))}
                actions={actionsOf(form)}
              />
            ),
          }}
        />
      )}
      {task?.kind === "discard" && (
        <ActDialog
          title={words.discardTitle(titleOf(task.form))}
          confirm={words.discard}
          act={() => api.discard(task.form.id)}
          onDone={() => {
            setTask(null);
            onSaid(words.discarded(titleOf(task.form)));
          }}
          onClose={() => setTask(null)}
        >
          <p className={shared.paragraph}>{words.discardWhat}</p>
        </ActDialog>
      )}
      {task?.kind === "retire" && (
        <ActDialog
          title={words.retireTitle(titleOf(task.form))}
          confirm={words.retire}
          act={() => api.retire(task.form.id)}
          onDone={() => {
            setTask(null);
            onSaid(words.retired(titleOf(task.form)));
          }}
          onClose={() => setTask(null)}
        >
          <p className={shared.paragraph}>{words.retireWhat}</p>
        </ActDialog>
      )}
    </>
  );
}

/** How much room is taken; a warning before it is all. */
function RoomTaken({ room }: { readonly room: FormRoom }) {
  const shared = useSharedStyles();
  const lines = roomLines(room).map((line) => <span key={line}>{line}</span>);
  return nearBounds(room).length === 0 ? (
    <p className={shared.quiet}>{lines}</p>
  ) : (
    <Notice kind="warning">
      <span>{text.ownForms.roomNear}</span>
      {lines}
    </Notice>
  );
}

function columns(onOpen: (id: string) => void): readonly DataColumn<OwnForm>[] {
  const words = text.ownForms;
  return [
    {
      key: "title",
      header: words.title,
      value: titleOf,
      // What is retired cannot be changed before it is in use again.
      show: (form) =>
        form.retiredAt === null ? (
          <Door title={titleOf(form)} label={words.openOf(titleOf(form))} onOpen={() => onOpen(form.id)} />
        ) : (
          titleOf(form)
        ),
    },
    { key: "number", header: words.number, value: ({ number }) => number },
    { key: "unit", header: words.unit, value: ({ unitName }) => unitName },
    {
      key: "version",
      header: words.version,
      value: ({ version }) => version ?? 0,
      show: ({ version }) => (version === null ? "" : words.versionOf(version)),
    },
    { key: "state", header: words.state, value: (form) => words.states[stateOf(form)] },
    { key: "tasks", header: words.tasks, value: ({ collections }) => collections },
    {
      key: "changed",
      header: words.changed,
      value: ({ draft, publishedAt }) => draft?.changedAt ?? publishedAt ?? "",
      show: ({ draft, publishedAt }) => {
        const at = draft?.changedAt ?? publishedAt;
        return at === null ? "" : `${timeText(at)} ${draft?.changedBy ?? ""}`;
      },
    },
  ];
}

/** A draft may have no name yet. */
function titleOf({ title }: OwnForm): string {
  return title.trim() === "" ? text.ownForms.untitled : title;
}

function stateOf({ version, draft, retiredAt }: OwnForm): keyof typeof text.ownForms.states {
  if (retiredAt !== null) return "retired";
  if (version === null) return "draft";
  return draft === null ? "published" : "changing";
}
