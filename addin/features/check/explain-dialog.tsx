import { Button, Checkbox, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { type Explanation, explanationReasons } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { parseAddress } from "../../../shared/sheet/grid.ts";
import { text } from "../../messages/index.ts";
import { NamesNotice, useNamesQuestion } from "../../ui/names-question.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { type ExplanationDraft, noteFault, type Reason } from "./explanations.ts";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "0 12px", maxHeight: "160px", overflowY: "auto" },
  cell: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px", minWidth: "64px" },
});

interface ExplainDialogProps {
  readonly finding: Finding;
  readonly existing: Explanation | undefined;
  readonly onSave: (draft: ExplanationDraft) => void;
  readonly onClose: () => void;
}

/** Why a figure that looks wrong is right: a reason, a note, for every place or for some. */
export function ExplainDialog({ finding, existing, onSave, onClose }: ExplainDialogProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [reason, setReason] = useState<Reason | undefined>(existing?.reason);
  const [note, setNote] = useState(existing?.note ?? "");
  const [everywhere, setEverywhere] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState<ReturnType<typeof noteFault> | "unreasoned" | "nowhere">();
  const names = useNamesQuestion();
  const several = finding.cells.length > 1;
  const choose = (row: number, choice: boolean): void =>
    setChosen((before) => new Set(choice ? [...before, row] : [...before].filter((other) => other !== row)));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const selection = several && !everywhere;
    const found =
      reason === undefined
        ? "unreasoned"
        : (noteFault(reason, note) ?? (selection && chosen.size === 0 ? "nowhere" : undefined));
    setFault(found);
    if (reason === undefined || found !== undefined) return;
    if ((await names.settle([note])) === null) return;
    onSave({ reason, note, ...(selection ? { rows: finding.rows.filter((row) => chosen.has(row)) } : {}) });
  };

  const write = (words: string): void => {
    setNote(words);
    names.forget();
  };

  return (
    <PaneDialog
      title={text.explain.heading}
      onSubmit={(event) => void save(event).catch(reportError)}
      onClose={onClose}
      actions={
        <Button type="submit" appearance="primary">
          {names.asked === null ? text.explain.save : text.names.anyway(text.explain.save)}
        </Button>
      }
    >
      <p className={shared.paragraph}>{finding.message}</p>
      <Field
        label={text.explain.reason}
        {...(fault === "unreasoned" ? { validationMessage: text.explain.unreasoned } : {})}
      >
        <Select
          value={reason ?? ""}
          onChange={(_, { value }) => setReason(explanationReasons.find((candidate) => candidate === value))}
        >
          {reason === undefined && <option value="">{text.explain.choose}</option>}
          {explanationReasons.map((candidate) => (
            <option key={candidate} value={candidate}>
              {text.explain.reasons[candidate]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={text.explain.note}
        hint={text.explain.noteHint}
        {...(fault === "personal" || fault === "missing"
          ? { validationMessage: text.explain.noteFault[fault] }
          : {})}
      >
        <Textarea maxLength={500} value={note} onChange={(_, { value }) => write(value)} />
      </Field>
      {names.asked !== null && <NamesNotice names={names.asked} />}
      {several && (
        <Checkbox
          label={text.explain.all(finding.cells.length)}
          checked={everywhere}
          onChange={(_, { checked }) => setEverywhere(checked === true)}
        />
      )}
      {several && !everywhere && (
        <Field
          label={text.explain.which}
          {...(fault === "nowhere" ? { validationMessage: text.explain.nowhere } : {})}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: Field labels one element. */}
          <div className={styles.cells} role="group">
            {finding.cells.map((address, index) => (
              <label key={address} className={styles.cell}>
                <input
                  type="checkbox"
                  checked={chosen.has(rowAt(finding, index))}
                  onChange={({ target }) => choose(rowAt(finding, index), target.checked)}
                />
                {address}
              </label>
            ))}
          </div>
        </Field>
      )}
    </PaneDialog>
  );
}

/** Rows go with cells one by one; where several cells share a row, as in a crosstab, the address says it. */
function rowAt({ rows, cells }: Finding, index: number): number {
  if (rows.length === cells.length) return rows[index] ?? 0;
  return (parseAddress(cells[index] ?? "")?.row ?? -1) + 1;
}
