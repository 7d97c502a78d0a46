import { Button, type ButtonProps, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FormEntry } from "../../engine/engine.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActionMenu } from "../../ui/action-menu.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { downloadTemplate } from "./download-template.ts";

const useStyles = makeStyles({ failure: { width: "100%" } });

interface TemplateButtonProps {
  /** Form id; null while none is chosen: the button then waits. */
  readonly form: string | null;
  readonly period: string | undefined;
  /** Which template, for those who hear the button and do not see where it stands. */
  readonly label?: string;
  readonly appearance?: ButtonProps["appearance"];
}

/** Every column of the form in one table. */
const ALL_COLUMNS = "all";

/** Downloads the blank form for the unit that is signed in, asking which of its tables; says so when that fails. */
export function TemplateButton({ form, period, label, appearance = "secondary" }: TemplateButtonProps) {
  const { api } = useServices();
  const tables = useTables(form);
  const styles = useStyles();
  const announce = useAnnounce();
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure: string | null }>({
    busy: false,
    failure: null,
  });
  const waiting = form === null || tables === undefined || state.busy;

  const download = async (chosen: string, table?: string): Promise<void> => {
    setState({ busy: true, failure: null });
    announce(text.template.busy);
    const file = await downloadTemplate(api, {
      form: chosen,
      period,
      ...(table !== undefined && { table }),
    });
    setState({ busy: false, failure: file.ok ? null : failureText(file.failure) });
    if (!file.ok) return;
    if (saveFile(file.value.content, file.value.name)) announce(text.template.done(file.value.name));
  };

  const words = state.busy ? text.template.busy : text.template.download;
  // Whoever hears the button hears that it waits.
  const name = state.busy && label !== undefined ? `${label}${text.clause}${words}` : label;
  const start = (table?: string) => {
    if (form !== null && !waiting) download(form, table).catch(reportError);
  };
  return (
    <>
      {tables !== undefined && tables.length > 1 ? (
        <ActionMenu
          words={words}
          label={name ?? words}
          appearance={appearance}
          busy={state.busy}
          inline
          actions={[...tables, { id: ALL_COLUMNS, title: text.template.allColumns }].map(({ id, title }) => ({
            words: title,
            run: () => start(id),
          }))}
        />
      ) : (
        <Button
          appearance={appearance}
          disabledFocusable={waiting}
          {...(name === undefined ? {} : { "aria-label": name })}
          onClick={() => start()}
        >
          {words}
        </Button>
      )}
      {state.failure !== null && (
        <div className={styles.failure}>
          <Notice kind="error">{state.failure}</Notice>
        </div>
      )}
    </>
  );
}

/** The tables as which the form is printed; undefined while they are not known. */
function useTables(form: string | null): FormEntry["tables"] | undefined {
  const { engine } = useServices();
  const [forms, setForms] = useState<readonly FormEntry[]>();
  useEffect(() => {
    engine.listForms().then(setForms, (error: unknown) => {
      // One with all columns can still be had.
      setForms([]);
      reportError(error);
    });
  }, [engine]);
  return forms && (forms.find(({ id }) => id === form)?.tables ?? []);
}
