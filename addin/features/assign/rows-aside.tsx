import { Button, Checkbox, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignedPlaces, AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { firstText } from "../../messages/first.ts";
import { grouped } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type HeaderRows, movedHeader } from "./draft.ts";
import { StateMark } from "./state-mark.tsx";

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  step: { minWidth: "32px" },
  hint: { display: "block", fontSize: "12px", lineHeight: "16px" },
});

/** Runs of such rows that are told; more are counted with the sheet. */
const TOLD = 12;

/** 不当数据的行: which rows are no data and why, and where the header begins and ends. */
export function RowsAside({
  view,
  onHeaderRows,
  onBelow,
}: {
  readonly view: AssignmentView;
  readonly onHeaderRows: (rows: HeaderRows) => void;
  /** Rows of what looks like another table below the list are to be counted, or not. */
  readonly onBelow?: (counted: boolean) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const { aside, headerRows, outsidePeriod } = view;
  const below = aside.find(({ why }) => why === "secondTable");
  const step = (end: "first" | "last", by: -1 | 1, label: string) => {
    const moved = movedHeader(view, end, by);
    return (
      <Button
        size="small"
        className={styles.step}
        aria-label={label}
        disabledFocusable={moved === undefined}
        onClick={() => moved !== undefined && onHeaderRows(moved)}
      >
        {by < 0 ? "▲" : "▼"}
      </Button>
    );
  };
  return (
    <div className={shared.stack}>
      {aside.length > 0 && (
        <p className={shared.paragraph}>
          {aside
            .slice(0, TOLD)
            .map(({ first, last, why }) =>
              view.layout === "indicator"
                ? text.columnsAre(columnLetters(first - 1), columnLetters(last - 1), text.aside[why])
                : text.rowsAre(first, last, text.aside[why]),
            )
            .join(firstText.clause)}
          {aside.length > TOLD && "……"}
        </p>
      )}
      {below !== undefined && onBelow !== undefined && (
        <Checkbox
          label={text.countBelow(below.first)}
          checked={view.assignment?.below === "counted"}
          onChange={(_, { checked }) => onBelow(checked === true)}
        />
      )}
      {outsidePeriod > 0 && <p className={shared.quiet}>{text.outsidePeriod(grouped(outsidePeriod))}</p>}
      {headerRows !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs.
        <div className={styles.steps} role="group" aria-label={text.headerHeading}>
          <b>
            {text.headerHeading} {text.headerRows(headerRows.first, headerRows.last)}
          </b>
          <span>{text.firstRow}</span>
          {step("first", -1, text.firstUp)}
          {step("first", 1, text.firstDown)}
          <span>{text.lastRow}</span>
          {step("last", -1, text.lastUp)}
          {step("last", 1, text.lastDown)}
        </div>
      )}
    </div>
  );
}

/** Names that the register does not know: places of the own unit, or units that the city has to register first. */
export function Places({
  places,
  register,
  onOwn,
}: {
  readonly places: AssignedPlaces;
  /** A person said that they are units of the register. */
  readonly register: boolean;
  readonly onOwn: (own: boolean) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const id = useId();
  const { names, state } = places;
  return (
    <div className={shared.stack}>
      {state === "ask" && !register && <StateMark state="ask" />}
      {names.length > 0 && (
        <span id={id}>
          {text.placesQuestion(
            names
              .slice(0, 3)
              .map((name) => `“${name}”`)
              .join(firstText.listing),
            names.length,
          )}
        </span>
      )}
      <RadioGroup
        {...(names.length > 0 ? { "aria-labelledby": id } : { "aria-label": text.places })}
        value={register ? "register" : "own"}
        onChange={(_, { value }) => onOwn(value === "own")}
      >
        <Radio
          value="own"
          label={
            <>
              {text.placesOwn}
              <span className={`${styles.hint} ${shared.quiet}`}>{text.placesOwnHint}</span>
            </>
          }
        />
        <Radio
          value="register"
          label={
            <>
              {text.placesRegister}
              <span className={`${styles.hint} ${shared.quiet}`}>{text.placesRegisterHint}</span>
            </>
          }
        />
      </RadioGroup>
    </div>
  );
}
