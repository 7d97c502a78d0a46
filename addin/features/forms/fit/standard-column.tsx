import { mergeClasses, Switch } from "@fluentui/react-components";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { leavesWorkbook } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { kindText } from "../sample-view.tsx";
import { useFitStyles } from "./fit-styles.ts";
import { StandardFields, type StandardFieldsProps } from "./standard-fields.tsx";
import { kindOfColumn } from "./standard-form.ts";

interface StandardColumnProps extends StandardFieldsProps {
  /** Why it cannot be switched off; undefined: it can. */
  readonly kept: string | undefined;
  /** What is wrong with it, in words. */
  readonly wrong: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSwitch: (on: boolean) => void;
}

/** A column of the standard: whether it is asked for, and, opened, what else it and its words are called. */
export function StandardColumn(props: StandardColumnProps) {
  const { column, fit, kept, wrong, isOpen, onOpen, onSwitch } = props;
  const styles = useDesignerStyles();
  const own = useFitStyles();
  const shared = useSharedStyles();
  const words = text.formFits;
  const name = column.header[language];
  const isOff = fit.offColumns.includes(column.id);
  return (
    <li className={own.item}>
      <div className={own.row}>
        <Switch
          checked={!isOff}
          disabled={kept !== undefined && !isOff}
          aria-label={words.asked(name)}
          onChange={(_, { checked }) => onSwitch(checked)}
        />
        <button type="button" className={own.open} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <span className={mergeClasses(own.name, isOff && own.off)}>{name}</span>
          <span className={own.kind}>{kindText(kindOfColumn(column))}</span>
          {marksOf(fit, column.id).map((mark) => (
            <span key={mark} className={own.mark}>
              {mark}
            </span>
          ))}
          {wrong.length > 0 && (
            <span className={styles.bad} aria-hidden>
              ●
            </span>
          )}
        </button>
      </div>
      {isOff && !leavesWorkbook(column) && (
        <p className={mergeClasses(shared.quiet, own.below)}>{words.offStays}</p>
      )}
      {!isOff && kept !== undefined && (
        <p className={mergeClasses(shared.quiet, own.below)}>{words.cannotOff(kept)}</p>
      )}
      {wrong.map((fault) => (
        <p key={fault} className={mergeClasses(shared.paragraph, own.below, styles.bad)}>
          {fault}
        </p>
      ))}
      {isOpen && <StandardFields {...props} />}
    </li>
  );
}

/** What the city has changed in it. */
export function marksOf({ offColumns, headers, codes, words }: Fit, id: string): readonly string[] {
  const said = text.formFits;
  const named = headers[id]?.length ?? 0;
  const added = codes[id]?.length ?? 0;
  const worded = Object.values(words[id] ?? {}).reduce((sum, list) => sum + list.length, 0);
  return [
    ...(offColumns.includes(id) ? [said.off] : []),
    ...(named > 0 ? [said.headersMark(named)] : []),
    ...(added > 0 ? [said.codesMark(added)] : []),
    ...(worded > 0 ? [said.wordsMark(worded)] : []),
  ];
}
