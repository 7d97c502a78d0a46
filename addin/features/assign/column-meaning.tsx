import { Button, makeStyles, Radio, RadioGroup, Select, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { baseOf } from "../../../shared/form/spans.ts";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignedColumn, AssignmentView, ColumnChoice } from "../../engine/assignment-types.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { assignText } from "../../messages/assign-text.ts";
import { firstText } from "../../messages/first.ts";
import { grouped } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type ChangedTotal, changedTotals } from "./changed-totals.ts";
import { type Answering, type Draft, holderOf, type Meaning, withMeaning } from "./draft.ts";
import { ownColumns, TimeChoice } from "./time-choice.tsx";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "flex-start", gap: "8px" },
  title: { flexGrow: 1, fontWeight: 600, overflowWrap: "anywhere" },
  options: { maxHeight: "260px", overflowY: "auto" },
  label: { display: "block" },
  hint: { display: "block", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  effect: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    minHeight: "40px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  change: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  take: { width: "100%", marginTop: "8px" },
});

interface ColumnMeaningProps {
  readonly answering: Answering;
  readonly column: AssignedColumn;
  /** What another draft would make of the sheet. */
  readonly tentative: (draft: Draft) => Promise<AssignmentView>;
  readonly onTake: (meaning: Meaning) => void;
  readonly onClose: () => void;
}

/** The answers to what one column of the sheet is, and what the one that is looked at does to the totals. */
export function ColumnMeaning({ answering, column, tentative, onTake, onClose }: ColumnMeaningProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const id = useId();
  const { view } = answering;
  const [picked, setPicked] = useState(
    column.column ?? column.answers[0] ?? (column.role === "unit" ? UNIT : UNUSED),
  );
  const [others, setOthers] = useState(false);
  const meaning: Meaning =
    picked === UNUSED || picked === NONE_YET ? "unused" : picked === UNIT ? "unit" : { column: picked };
  const effect = useEffectOf(answering, column, picked, meaning, tentative);
  const likely = [...new Set([...(column.column === null ? [] : [column.column]), ...column.answers])];
  const own = ownColumns(view.choices);
  const holder = typeof meaning === "string" ? undefined : holderOf(view, meaning.column, column);
  const title = askOf(view, column);
  const down = view.layout === "indicator";
  return (
    <form
      className={shared.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== NONE_YET) onTake(meaning);
      }}
    >
      <div className={styles.heading}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        <Button appearance="subtle" size="small" aria-label={text.close} onClick={onClose}>
          ✕
        </Button>
      </div>
      <RadioGroup
        className={styles.options}
        aria-labelledby={id}
        value={others ? OTHERS : picked}
        onChange={(_, { value }) => {
          setOthers(value === OTHERS);
          setPicked(value === OTHERS ? NONE_YET : value);
        }}
      >
        {likely.map((choice, index) => (
          <Radio
            key={choice}
            value={choice}
            label={<ChoiceLabel view={view} choice={choice} first={index === 0 && column.column === null} />}
          />
        ))}
        <Radio
          value={UNUSED}
          label={<Label name={down ? text.unusedRow : text.unusedOption} hint={text.unusedHint} />}
        />
        {!down && (column.role === "unit" || !column.figures) && (
          <Radio value={UNIT} label={<Label name={text.unitOption} hint={text.unitHint} />} />
        )}
        {own.length > 0 && <Radio value={OTHERS} label={text.otherColumn} />}
      </RadioGroup>
      {others && (
        <>
          <Select
            aria-label={text.otherLabel}
            value={baseOf(picked)}
            onChange={(_, { value }) => setPicked(value)}
          >
            {picked === NONE_YET && <option value={NONE_YET}>{text.wordPrompt}</option>}
            {own.map(optionOf)}
          </Select>
          <TimeChoice
            view={view}
            column={column}
            value={picked}
            label={text.whichFigure}
            onChoose={setPicked}
          />
        </>
      )}
      {holder !== undefined && (
        <span className={styles.hint}>
          {down ? text.takesFromRow(holder.at + 1) : text.takesFrom(columnLetters(holder.at))}
        </span>
      )}
      <Effect effect={effect} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.take}
        disabledFocusable={picked === NONE_YET}
      >
        {meaning === "unused" && picked !== NONE_YET
          ? text.leaveOut
          : meaning === "unit"
            ? text.takeUnit
            : text.take}
      </Button>
    </form>
  );
}

/** "H 列“拿证的”是哪一栏？" */
export function askOf(view: AssignmentView, { at, header }: AssignedColumn): string {
  const text = assignText();
  return view.layout === "indicator"
    ? text.whichRow(String(at + 1), header)
    : text.whichColumn(columnLetters(at), header);
}

const UNUSED = "-";
const UNIT = "#unit";
const OTHERS = "#others";
/** 别的栏 without one chosen: it means nothing, and changes nothing. */
const NONE_YET = "";

function optionOf({ column, title, unit }: ColumnChoice) {
  return (
    <option key={column} value={column}>
      {unit === "" ? title : `${title}${firstText.aside(unit)}`}
    </option>
  );
}

function ChoiceLabel({
  view,
  choice,
  first,
}: {
  readonly view: AssignmentView;
  readonly choice: string;
  readonly first: boolean;
}) {
  const text = assignText();
  const found = view.choices.find(({ column }) => column === choice);
  const hints = [found?.unit ?? "", first ? text.first : "", found?.personal === true ? text.personal : ""];
  return <Label name={found?.title ?? choice} hint={hints.filter((hint) => hint !== "").join(" · ")} />;
}

function Label({ name, hint }: { readonly name: string; readonly hint: string }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{name}</span>
      {hint !== "" && <span className={styles.hint}>{hint}</span>}
    </>
  );
}

interface EffectOf {
  readonly totals: readonly ChangedTotal[];
  readonly rows: { readonly before: number; readonly after: number };
}

/** What the meaning that is looked at does: against the sheet without the column where it is what is shown already. */
function useEffectOf(
  answering: Answering,
  column: AssignedColumn,
  picked: string,
  meaning: Meaning,
  tentative: ColumnMeaningProps["tentative"],
): EffectOf | null {
  const [effect, setEffect] = useState<EffectOf | null>(null);
  const shown = column.column ?? (column.role === "unit" ? UNIT : UNUSED);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is the sheet as it stands while this is open.
  useEffect(() => {
    let current = true;
    setEffect(null);
    const { view } = answering;
    if (picked === NONE_YET) {
      setEffect({ totals: [], rows: { before: view.totals.rows, after: view.totals.rows } });
      return;
    }
    const isShown = picked === shown;
    tentative(withMeaning(answering, column, isShown ? "unused" : meaning)).then(
      (other) => {
        const [before, after] = isShown ? [other, view] : [view, other];
        if (!current) return;
        setEffect({
          totals: picked === UNUSED && isShown ? [] : changedTotals(before.totals, after.totals),
          rows: { before: before.totals.rows, after: after.totals.rows },
        });
      },
      (error: unknown) => {
        if (!(error instanceof EngineStopped)) reportError(error);
      },
    );
    return () => {
      current = false;
    };
  }, [picked]);
  return effect;
}

function Effect({ effect }: { readonly effect: EffectOf | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  if (effect === null) {
    return (
      <div className={styles.effect}>
        <Spinner size="extra-tiny" label={text.again} />
      </div>
    );
  }
  const { totals, rows } = effect;
  return (
    <div className={`${styles.effect} ${shared.figures}`} role="status">
      {totals.length === 0 && rows.before === rows.after && (
        <span className={shared.quiet}>{text.nothingChanges}</span>
      )}
      {rows.before !== rows.after && (
        <span className={styles.change}>
          <span className={shared.quiet}>{text.rows}</span>
          <span>
            {text.rowCount(grouped(rows.before))} → <b>{text.rowCount(grouped(rows.after))}</b>
          </span>
        </span>
      )}
      {totals.map(({ column, header, before, after }) => (
        <span key={column} className={styles.change}>
          <span className={shared.quiet}>{text.total(header)}</span>
          <span>
            {before ?? text.none} → <b>{after ?? text.none}</b>
          </span>
        </span>
      ))}
    </div>
  );
}
