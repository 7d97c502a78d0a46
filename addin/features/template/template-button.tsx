import { Button, type ButtonProps, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
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

/** Downloads the blank form for the unit that is signed in; says so when that fails. */
export function TemplateButton({ form, period, label, appearance = "secondary" }: TemplateButtonProps) {
  const { api } = useServices();
  const styles = useStyles();
  const announce = useAnnounce();
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure: string | null }>({
    busy: false,
    failure: null,
  });
  const waiting = form === null || state.busy;

  const download = async (chosen: string): Promise<void> => {
    setState({ busy: true, failure: null });
    const file = await downloadTemplate(api, { form: chosen, period });
    setState({ busy: false, failure: file.ok ? null : failureText(file.failure) });
    if (!file.ok) return;
    saveFile(file.value.content, file.value.name);
    announce(text.template.done(file.value.name));
  };

  return (
    <>
      <Button
        appearance={appearance}
        disabledFocusable={waiting}
        {...(label === undefined ? {} : { "aria-label": label })}
        onClick={() => {
          if (form !== null && !state.busy) download(form).catch(reportError);
        }}
      >
        {state.busy ? text.template.busy : text.template.download}
      </Button>
      {state.failure !== null && (
        <div className={styles.failure}>
          <Notice kind="error">{state.failure}</Notice>
        </div>
      )}
    </>
  );
}
