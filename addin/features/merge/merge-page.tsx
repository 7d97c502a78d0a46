import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Collection } from "../../../shared/api.ts";
import { periodTitle } from "../../../shared/period.ts";
import { failureText } from "../../messages/failure-text.ts";
import { sizeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { periodsOf } from "../board/board-model.ts";
import { collect, fileNameOf } from "./download.ts";
import { type FormPreview, type MergeState, previewMerge } from "./merge-model.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", maxWidth: "640px" },
  forms: { border: "none", margin: 0, padding: 0, minWidth: 0, "& legend": { padding: 0 } },
});

type Progress =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly bytes: number }
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** What is done with the workbook once it is here. */
type Delivery = (content: Blob, name: string) => Promise<Progress>;

export function MergePage({ collections }: { readonly collections: readonly Collection[] }) {
  const { api, excel } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const periods = periodsOf(collections);
  const [chosenPeriod, setPeriod] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<MergeState>("newest");
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const period = chosenPeriod ?? periods[0];
  if (period === undefined) {
    return (
      <main id="main" className={styles.page}>
        <p>{text.board.none}</p>
      </main>
    );
  }
  const offered = collections.filter((collection) => collection.period === period);
  const forms = offered.map(({ form }) => form).filter((form) => !left.has(form));
  const preview = previewMerge(collections, period, forms, state);
  const anyApproved = previewMerge(collections, period, forms, "approved").some(
    ({ included }) => included.length > 0,
  );
  const included = new Set(preview.flatMap((form) => form.included));
  const obstacle =
    forms.length === 0 ? text.merge.chooseForm : included.size === 0 ? text.merge.nothing : null;

  const save: Delivery = async (content, name) => {
    saveFile(content, name);
    return { kind: "done", message: text.merge.done(name, sizeText(content.size)) };
  };
  const insertSheets = excel?.host.insertSheets;
  const insert: Delivery = async (content) => {
    if (insertSheets === undefined) return { kind: "failed", message: text.excel.notDone };
    try {
      const names = await insertSheets(new Uint8Array(await content.arrayBuffer()));
      excel?.added.update((before) => [...before, ...names]);
      return { kind: "done", message: text.excel.mergedInserted(names) };
    } catch (error) {
      return { kind: "failed", message: refusalText(error) ?? text.excel.notDone };
    }
  };

  const fetchMerged = async (deliver: Delivery): Promise<void> => {
    const controller = new AbortController();
    stopper.current = controller;
    setProgress({ kind: "running", bytes: 0 });
    try {
      const answer = await api.merged({ period, forms, state }, controller.signal);
      const content = answer.ok
        ? await collect(answer.value, (bytes) => setProgress({ kind: "running", bytes }))
        : answer;
      if (controller.signal.aborted) {
        setProgress({ kind: "stopped" });
      } else if (answer.ok && content.ok) {
        const name = fileNameOf(answer.value) ?? text.merge.fileName(periodTitle(period));
        setProgress(await deliver(content.value, name));
      } else if (!content.ok) {
        setProgress({ kind: "failed", message: failureText(content.failure) });
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setProgress({ kind: "stopped" });
    }
  };

  return (
    <main id="main" className={styles.page}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.merge.heading}
      </h2>
      <Field label={text.merge.period}>
        <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
          {periods.map((choice) => (
            <option key={choice} value={choice}>
              {periodTitle(choice)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.forms}>
        <legend>{text.merge.forms}</legend>
        <div className={shared.stack}>
          {offered.map(({ form, title }) => (
            <Checkbox
              key={form}
              label={formTitle(title, period)}
              checked={!left.has(form)}
              onChange={(_, { checked }) => setLeft(toggled(left, form, checked !== true))}
            />
          ))}
        </div>
      </fieldset>
      <Field label={text.merge.state}>
        <RadioGroup
          value={state}
          onChange={(_, { value }) => setState(value === "approved" ? "approved" : "newest")}
        >
          <Radio value="newest" label={text.merge.newest} />
          <Radio
            value="approved"
            label={anyApproved ? text.merge.approved : `${text.merge.approved}（${text.merge.noneApproved}）`}
            disabled={!anyApproved}
          />
        </RadioGroup>
      </Field>
      <ul className={`${shared.list} ${shared.stack}`}>
        {preview.map((form) => (
          <li key={form.form}>
            <PreviewLine preview={form} period={period} />
          </li>
        ))}
      </ul>
      <div className={shared.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={obstacle !== null || progress.kind === "running"}
          onClick={() => obstacle === null && progress.kind !== "running" && void fetchMerged(save)}
        >
          {text.merge.download}
        </Button>
        {insertSheets !== undefined && (
          <Button
            size="large"
            title={text.excel.insertMergedHint}
            disabledFocusable={obstacle !== null || progress.kind === "running"}
            onClick={() => obstacle === null && progress.kind !== "running" && void fetchMerged(insert)}
          >
            {text.excel.insertMerged}
          </Button>
        )}
        {obstacle !== null && <span>{obstacle}</span>}
        {progress.kind === "running" && (
          <>
            <Spinner
              size="tiny"
              label={
                progress.bytes === 0 ? text.merge.preparing : text.merge.received(sizeText(progress.bytes))
              }
            />
            <Button onClick={() => stopper.current?.abort()}>{text.merge.stop}</Button>
          </>
        )}
      </div>
      {progress.kind === "done" && <Notice kind="success">{progress.message}</Notice>}
      {progress.kind === "stopped" && <Notice kind="warning">{text.merge.stopped}</Notice>}
      {progress.kind === "failed" && <Notice kind="error">{progress.message}</Notice>}
    </main>
  );
}

function PreviewLine({ preview, period }: { readonly preview: FormPreview; readonly period: string }) {
  const { title, included, missing, notApproved } = preview;
  return (
    <>
      <strong>{formTitle(title, period)}</strong>：{text.merge.included(included.length)}
      {missing.length + notApproved.length === 0 && `，${text.merge.complete}`}
      <LeftOut heading={text.merge.missing(missing.length)} names={missing} />
      <LeftOut heading={text.merge.notApproved(notApproved.length)} names={notApproved} />
    </>
  );
}

function LeftOut({ heading, names }: { readonly heading: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>▲ {heading}</summary>
      {names.join("、")}
    </details>
  );
}

function toggled(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}
