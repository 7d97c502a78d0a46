import { Button, Checkbox, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import {
  setCodes,
  setHeaders,
  setWords,
  switchColumn,
  type Taken,
} from "../../../../shared/form/fit/fit-edits.ts";
import { faultsOfOffColumns } from "../../../../shared/form/fit/off-faults.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { fitFaultText } from "./fit-fault-text.ts";
import { useFitStyles } from "./fit-styles.ts";
import { marksOf, StandardColumn } from "./standard-column.tsx";
import { TypedWords } from "./standard-fields.tsx";
import { rulesGoneWith, type StandardRule } from "./standard-form.ts";

interface StandardColumnsProps {
  readonly standard: Form;
  readonly rules: readonly StandardRule[];
  readonly fit: Fit;
  readonly prefix: string;
  readonly taken: Taken;
  /** What is wrong with a part of the fit, in words. */
  readonly wrongAt: (...paths: readonly string[]) => readonly string[];
  /** @param field in which it was typed: its letters are taken back together */
  readonly onChange: (fit: Fit, field?: string) => void;
}

/** 标准的栏目: each with a switch; what goes with it is said before it is switched off. */
export function StandardColumns({
  standard,
  rules,
  fit,
  prefix,
  taken,
  wrongAt,
  onChange,
}: StandardColumnsProps) {
  const styles = useDesignerStyles();
  const own = useFitStyles();
  const shared = useSharedStyles();
  const words = text.formFits;
  const [opened, setOpened] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [going, setGoing] = useState<{
    readonly id: string;
    readonly checks: readonly StandardRule[];
  } | null>(null);
  const { columns } = standard;
  const { offColumns } = fit;
  const kept = useMemo(() => reasonsToKeep(standard, offColumns), [standard, offColumns]);
  const shown = columns.filter(
    ({ id, header }) =>
      header[language].includes(sought.trim()) &&
      (!onlyChanged || marksOf(fit, id).length > 0 || id === opened),
  );
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.header[language] ?? id;
  const toSwitch = (id: string, on: boolean): void => {
    const gone = on ? [] : rulesGoneWith(standard, id).filter((rule) => !fit.offRules.includes(rule));
    if (gone.length === 0) onChange(switchColumn(fit, id, on));
    else setGoing({ id, checks: rules.filter((rule) => gone.includes(rule.id)) });
  };
  return (
    <section className={styles.card} aria-label={words.columns}>
      <div className={styles.head}>
        <h3 className={shared.subheading}>{words.columns}</h3>
        <span className={shared.quiet}>{words.columnsOf(columns.length, offColumns.length)}</span>
      </div>
      <p className={shared.quiet}>{words.columnsWhat}</p>
      <div className={own.find}>
        <Input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
        <Checkbox
          label={words.onlyChanged}
          checked={onlyChanged}
          onChange={(_, { checked }) => setOnlyChanged(checked === true)}
        />
      </div>
      {shown.length === 0 && <p className={shared.quiet}>{words.noneFound}</p>}
      <ul className={shared.list}>
        {shown.map((column) => (
          <StandardColumn
            key={column.id}
            column={column}
            fit={fit}
            kept={kept.get(column.id)}
            wrong={wrongAt(
              `offColumns.${column.id}`,
              `headers.${column.id}`,
              `words.${column.id}`,
              `codes.${column.id}`,
            )}
            isOpen={column.id === opened}
            onOpen={(open) => setOpened(open ? column.id : null)}
            onSwitch={(on) => toSwitch(column.id, on)}
            onHeaders={(headers) => onChange(setHeaders(fit, column.id, headers), `headers.${column.id}`)}
            onWords={(code, list) =>
              onChange(setWords(fit, column.id, code, list), `words.${column.id}.${code}`)
            }
            onCodes={(names) =>
              onChange(setCodes(fit, column.id, names, prefix, taken), `codes.${column.id}`)
            }
          />
        ))}
      </ul>
      <TypedWords
        label={words.titles}
        hint={words.titlesHint}
        words={fit.titles}
        onChange={(titles) => onChange({ ...fit, titles }, "titles")}
      />
      {wrongAt("titles").map((fault) => (
        <p key={fault} className={`${shared.paragraph} ${styles.bad}`}>
          {fault}
        </p>
      ))}
      {going !== null && (
        <PaneDialog
          title={words.offTitle(nameOf(going.id))}
          onClose={() => setGoing(null)}
          actions={
            <Button
              appearance="primary"
              onClick={() => {
                onChange(switchColumn(fit, going.id, false));
                setGoing(null);
              }}
            >
              {words.offRun}
            </Button>
          }
        >
          <p className={shared.paragraph}>{words.offWhat}</p>
          <ul>
            {going.checks.map(({ id, words: said }) => (
              <li key={id}>{said}</li>
            ))}
          </ul>
        </PaneDialog>
      )}
    </section>
  );
}

/** Id of a column → why it cannot be switched off, together with those that are. */
function reasonsToKeep(standard: Form, offColumns: readonly string[]): ReadonlyMap<string, string> {
  const off = { ...emptyFit(standard.version), offColumns };
  const reasons = new Map<string, string>();
  for (const { id } of standard.columns) {
    if (offColumns.includes(id)) continue;
    const path = `offColumns.${id}`;
    const found = faultsOfOffColumns(standard, switchColumn(off, id, false)).find(
      (fault) => fault.path === path,
    );
    if (found !== undefined) reasons.set(id, fitFaultText(found));
  }
  return reasons;
}
