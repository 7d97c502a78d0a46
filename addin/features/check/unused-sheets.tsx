import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FormEntry } from "../../engine/engine.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { owedPeriod } from "../owed/owed-period.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { TemplateButton } from "../template/template-button.tsx";
import { nothingRecognised, unrecognisedSheets } from "./sheets.ts";
import { asideOf, twinsOf } from "./twins.ts";
import type { Assigning } from "./use-assigning.ts";
import type { SheetState, Workbench } from "./workbench.ts";

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { minWidth: 0, maxWidth: "100%" },
});

/** Sheets that are not read as a form: to assign, to set aside, or to take back. */
export function UnusedSheets({
  sheets,
  reports,
  workbench,
  onAssign,
}: {
  readonly sheets: readonly SheetState[];
  readonly reports: readonly OwedReport[];
  readonly workbench: Workbench;
  /** To the screen 对应, where the sheet is assigned to the form column by column. */
  readonly onAssign: (assigning: Assigning) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const unrecognised = unrecognisedSheets(sheets);
  const ignored = sheets.filter((sheet) => sheet.ignored);
  const aside = sheets.flatMap((sheet) => {
    const why = sheet.ignored ? undefined : asideOf(sheet, sheets);
    return why === undefined ? [] : [{ sheet, why }];
  });
  const unread = sheets.filter(({ status, assessment }) => status === "failed" && assessment === undefined);
  const putOff = unread.some(({ refusal }) => refusal === "elsewhere");
  const failed = unread.filter(({ refusal }) => refusal !== "elsewhere");
  return (
    <>
      {nothingRecognised(sheets) && <Notice kind="warning">{text.check.unrecognisedHint}</Notice>}
      {putOff && <Notice kind="warning">{text.excel.refusal.elsewhere}</Notice>}
      {failed.length > 0 && (
        <Notice kind="error">
          <span>{text.check.failed}</span>
          {failed.map(
            ({ id, name, refusal }) =>
              refusal !== undefined && (
                <span key={id}>
                  {text.check.sheet(name)}
                  {text.colon}
                  {text.excel.refusal[refusal]}
                </span>
              ),
          )}
          <span>
            <Button onClick={workbench.checkAgain}>{text.check.again}</Button>
          </span>
        </Notice>
      )}
      {unrecognised.map((sheet) => (
        <div key={sheet.id} className={styles.sheet}>
          <h3 className={shared.subheading}>{text.check.unrecognised(sheet.name)}</h3>
          {sheet.assessment?.findings.map((finding) => (
            <p key={finding.id} className={shared.paragraph}>
              {finding.message}
            </p>
          ))}
          <div className={shared.row}>
            <FormChoice
              sheet={sheet}
              reports={reports}
              onChoose={(form) => onAssign({ id: sheet.id, ...(form !== "" && { form }) })}
            />
            <Button onClick={() => workbench.setIgnored(sheet.id, true)}>{text.check.ignore}</Button>
          </div>
        </div>
      ))}
      {aside.length > 0 && (
        <ul className={`${shared.list} ${shared.stack}`}>
          {aside.map(({ sheet, why }) => (
            <li key={sheet.id} className={shared.row}>
              {text.check.aside[why](sheet.name)}
              <Button
                onClick={() => {
                  for (const { id } of twinsOf(sheet, sheets)) workbench.setIgnored(id, true);
                }}
              >
                {text.check.useThis}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <details>
          <summary>{text.check.ignoredCount(ignored.length)}</summary>
          <ul className={`${shared.list} ${shared.stack}`}>
            {ignored.map(({ id, name }) => (
              <li key={id} className={shared.row}>
                {text.check.ignored(name)}
                <Button onClick={() => workbench.setIgnored(id, false)}>{text.check.unignore}</Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The forms that came closest first, then all others. */
function FormChoice({
  sheet,
  reports,
  onChoose,
}: {
  readonly sheet: SheetState;
  readonly reports: readonly OwedReport[];
  /** "" where none was chosen: then it is chosen on the screen that follows. */
  readonly onChoose: (form: string) => void;
}) {
  const { engine } = useServices();
  const [forms, setForms] = useState<readonly FormEntry[]>([]);
  const [chosen, setChosen] = useState("");
  const styles = useStyles();
  useEffect(() => {
    engine.listForms().then(setForms).catch(reportError);
  }, [engine]);
  const candidates = sheet.assessment?.kind === "unrecognised" ? sheet.assessment.candidates : [];
  const others = forms.filter(
    ({ id, offered }) =>
      (offered || reports.some(({ collection }) => collection.form === id)) &&
      !candidates.some(({ form }) => form === id),
  );
  return (
    <>
      <Select
        className={styles.choice}
        aria-label={text.check.chooseFormLabel(sheet.name)}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        <option value="">{text.check.chooseFormPrompt}</option>
        {candidates.length > 0 && (
          <optgroup label={text.check.likely}>
            {candidates.map(({ form, title }) => (
              <option key={form} value={form}>
                {title}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={text.check.others}>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      </Select>
      <Button appearance="primary" onClick={() => onChoose(chosen)}>
        {text.check.chooseForm}
      </Button>
      <TemplateButton form={chosen === "" ? null : chosen} period={owedPeriod(reports, chosen)} />
    </>
  );
}
