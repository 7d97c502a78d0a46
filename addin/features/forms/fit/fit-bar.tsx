import { Button } from "@fluentui/react-components";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { wordsAdded } from "../../../../shared/form/fit/fit-edits.ts";
import { text } from "../../../messages/index.ts";
import { useFocusOnMount } from "../../../ui/focus.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import type { EditedFit } from "./use-fit.ts";

interface FitBarProps {
  readonly title: string;
  readonly edited: EditedFit;
  /** Something is wrong: no version can be made. */
  readonly isFaulty: boolean;
  /** The city has a version of its own, which the standard's can take the place of. */
  readonly mayRestore: boolean;
  readonly onBack: () => void;
  readonly onBlank: () => void;
  readonly onRestore: () => void;
  readonly onPublish: () => void;
}

/** What is fitted, how far it is kept, and what can be done with all of it. */
export function FitBar(props: FitBarProps) {
  const { title, edited, isFaulty, mayRestore, onBack, onBlank, onRestore, onPublish } = props;
  const { now, undo, redo, isChanged, isKept, theirs } = edited;
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const words = text.formFits;
  return (
    <div className={styles.bar}>
      <Button onClick={onBack}>{words.back}</Button>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {title}
      </h2>
      <span className={styles.small} style={{ whiteSpace: "normal" }}>
        {words.madeOf(now.base)} · {countsOf(now)}
      </span>
      <span role="status" className={isKept ? styles.small : styles.bad} style={{ whiteSpace: "normal" }}>
        {isChanged && (isKept ? words.kept : words.notKept)}
      </span>
      <div className={styles.end}>
        <Button disabledFocusable={undo === undefined} onClick={undo}>
          {words.undo}
        </Button>
        <Button disabledFocusable={redo === undefined} onClick={redo}>
          {words.redo}
        </Button>
        <Button disabledFocusable={isFaulty} onClick={onBlank}>
          {words.blank}
        </Button>
        {mayRestore && <Button onClick={onRestore}>{words.restore}</Button>}
        <Button
          appearance="primary"
          disabledFocusable={isFaulty || !isChanged || theirs !== null}
          onClick={onPublish}
        >
          {words.publish}
        </Button>
      </div>
    </div>
  );
}

function countsOf(fit: Fit): string {
  const said = text.formFits;
  const { columns, rules, offColumns, offRules } = fit;
  const counts = said.counts(
    columns.length,
    rules.length,
    wordsAdded(fit),
    offColumns.length + offRules.length,
  );
  return counts === "" ? said.asStandard : counts;
}
