import { Button, Field, Input, makeStyles, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { isIsoDate } from "../../../shared/period/period.ts";
import {
  type HeldNames,
  type RegisterSheet,
  readRegisterSheets,
} from "../../../shared/workbook/register/read-register-sheet.ts";
import { text } from "../../messages/index.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { sheetNameOf, TABLE_FILES } from "../../ui/table-files.ts";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import { ChangePreview, Lines } from "./change-preview.tsx";
import type { NameOf } from "./register-text.ts";
import { useRegister } from "./use-register.ts";
import { useRegisterChange } from "./use-register-change.ts";

const useStyles = makeStyles({ how: { maxWidth: "640px" } });

/** As POST /api/units/import takes at once. */
const MOST_ROWS = 10_000;

interface UnitImportProps {
  readonly today: string;
  readonly nameOf: NameOf;
  readonly held: HeldNames;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: "waiting"; readonly refusal: string | null }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "read"; readonly sheet: RegisterSheet };

/** A table of units from a file: read here, tried out, then brought in. */
export function UnitImport({ today, nameOf, held, onDone, onClose }: UnitImportProps) {
  const { engine } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: "waiting", refusal: null });

  const open = async (file: File): Promise<void> => {
    setStep({ kind: "reading", name: file.name });
    const refuse = (refusal: string): void => setStep({ kind: "waiting", refusal });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      refuse(text.open.failed);
      return;
    }
    const read = await engine.openWorkbook(bytes, sheetNameOf(file.name));
    if (!read.ok) {
      refuse(unreadableText(file.name, read.code));
      return;
    }
    const sheet = readRegisterSheets(read.sheets, held);
    if (sheet === undefined) refuse(text.units.noTable);
    else if (sheet.rows.length > MOST_ROWS) refuse(text.units.tooMany(MOST_ROWS));
    else setStep({ kind: "read", sheet });
  };
  useFileDrop((files) => {
    const [file] = files;
    if (file !== undefined) void open(file);
  });

  return (
    <div className={shared.stackWide}>
      <h3 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.units.importHeading}
      </h3>
      <p className={`${shared.paragraph} ${styles.how}`}>{text.units.importHow}</p>
      {step.kind === "waiting" && step.refusal !== null && <Notice kind="error">{step.refusal}</Notice>}
      {step.kind === "reading" && <Spinner label={text.units.reading(step.name)} />}
      {step.kind === "read" && (
        <TryOut key={step.sheet.sheet} sheet={step.sheet} today={today} nameOf={nameOf} onDone={onDone} />
      )}
      <div className={shared.row}>
        <Button
          {...(step.kind === "read" ? {} : { appearance: "primary" as const })}
          disabledFocusable={step.kind === "reading"}
          onClick={() => input.current?.click()}
        >
          {text.units.chooseFile}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text.units.chooseFile}
          accept={TABLE_FILES}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void open(file);
            // The same file can be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </div>
  );
}

interface TryOutProps extends Omit<UnitImportProps, "onClose" | "held"> {
  readonly sheet: RegisterSheet;
}

function TryOut({ sheet, today, nameOf, onDone }: TryOutProps) {
  const register = useRegister();
  const shared = useSharedStyles();
  const { rows, sheetRows, faults, ignored } = sheet;
  const [from, setFrom] = useState(today);
  const changing = useRegisterChange(
    (run) => register.import({ rows: [...rows], from, ...run }),
    ({ effects }) => onDone(effects.length),
  );
  const { preview, busy, failure } = changing;
  const named = new Map(rows.map(({ code, name }) => [code, name]));
  const known: NameOf = (code) => named.get(code) ?? nameOf(code);
  const ready = preview !== null && preview.conflicts.length === 0 && preview.effects.length > 0;
  return (
    <div className={shared.stackWide}>
      <p className={shared.paragraph}>{text.units.rowsRead(rows.length, sheet.sheet)}</p>
      {ignored.length > 0 && <p className={shared.quiet}>{text.units.ignored(ignored)}</p>}
      {faults.length > 0 && (
        <Notice kind="error">
          <strong>{text.units.faultsHeading(faults.length)}</strong>
          <Lines lines={faults.map(({ cell, fault }) => text.units.fault(cell, fault))} />
        </Notice>
      )}
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      {faults.length === 0 && rows.length > 0 && preview === null && (
        <div className={shared.stack}>
          <Field
            label={text.units.importFrom}
            {...(isIsoDate(from) ? {} : { validationMessage: text.units.dateMissing })}
          >
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={busy || !isIsoDate(from)}
              onClick={() => isIsoDate(from) && void changing.look()}
            >
              {busy ? text.units.previewing : text.units.preview}
            </Button>
          </div>
        </div>
      )}
      {preview !== null && (
        <>
          <ChangePreview outcome={preview} nameOf={known} rowOf={(index) => sheetRows[index]} />
          <div className={shared.row}>
            {ready && (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void changing.apply()}>
                {busy ? text.units.applying : text.units.apply}
              </Button>
            )}
            <Button disabled={busy} onClick={changing.back}>
              {text.units.back}
            </Button>
            {busy && <Spinner size="tiny" />}
          </div>
        </>
      )}
    </div>
  );
}
