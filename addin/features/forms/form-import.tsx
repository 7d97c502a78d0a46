import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { designSchema, type ImportedForm } from "../../../shared/api/own-forms.ts";
import { wordsOfDesign } from "../../../shared/form/design/written-words.ts";
import type { FormFileJson, OwnFormsApi } from "../../api/own-forms.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

interface FormImportProps {
  readonly api: OwnFormsApi;
  readonly onImported: (words: string) => void;
}

interface Trial {
  readonly json: FormFileJson;
  readonly would: ImportedForm;
  /** What people wrote into it, looked through for names. */
  readonly words: readonly string[];
}

/** A form that another office made: what it would become is said first, then it becomes a draft. */
export function FormImport({ api, onImported }: FormImportProps) {
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const words = text.ownForms;
  const open = async (file: File): Promise<void> => {
    setRefusal(null);
    const json = formFileOf(await file.text());
    if (json === null) return setRefusal(words.notAFile);
    const tried = await api.importFile(json, true);
    if (tried.ok) return setTrial({ json, would: tried.value, words: wordsIn(json) });
    const { failure } = tried;
    const isNone = failure.kind === "problem" && failure.problem.code === "validation_failed";
    setRefusal(isNone ? words.notAFile : failureText(failure));
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words.importFile}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.importFile}
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void open(file).catch(reportError);
          currentTarget.value = "";
        }}
      />
      {refusal !== null && (
        <div style={{ flexBasis: "100%" }}>
          <Notice kind="error">{refusal}</Notice>
        </div>
      )}
      {trial !== null && (
        <ActDialog
          title={words.importTitle}
          confirm={words.importRun}
          alsoSaid={trial.words}
          act={(_, names) => api.importFile({ ...trial.json, ...names }, false)}
          onDone={({ title }) => {
            setTrial(null);
            onImported(words.imported(title));
          }}
          onClose={() => setTrial(null)}
        >
          <p className={shared.paragraph}>
            {words.importNew(trial.would.title, trial.would.columns, trial.would.rules)}
          </p>
          {trial.would.faults.length > 0 && (
            <p className={shared.paragraph}>{text.designer.faultsFirst(trial.would.faults.length)}</p>
          )}
        </ActDialog>
      )}
    </>
  );
}

function wordsIn({ design }: FormFileJson): readonly string[] {
  const read = designSchema.safeParse(design);
  return read.success ? wordsOfDesign(read.data).map((word) => word.text) : [];
}

/** The JSON of a text that may be a file of a form; null where it is no JSON object. */
function formFileOf(written: string): FormFileJson | null {
  try {
    const json: unknown = JSON.parse(written);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

/** The server reads it; here it is only handed on. */
function isObject(json: unknown): json is FormFileJson {
  return typeof json === "object" && json !== null && "format" in json;
}
