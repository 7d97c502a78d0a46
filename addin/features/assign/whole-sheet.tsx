import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Owed } from "../../../shared/form/forms-owed.ts";
import type { AssignedConstant, AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { periodText } from "../../messages/period-text.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { spotName } from "./spots.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  value: { fontWeight: 600, overflowWrap: "anywhere" },
});

interface WholeSheetProps {
  readonly view: AssignmentView;
  readonly tasks: readonly Owed[];
  readonly onPeriod: (period: string) => void;
  readonly onConstant: (column: string, value: string | null) => void;
}

/** 整张表都是……: what holds for the whole sheet. What is asked or needed stands there, the rest behind a button. */
export function WholeSheet({ view, tasks, onPeriod, onConstant }: WholeSheetProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const [all, setAll] = useState(false);
  const { period, form, constants, unit, statedUnit } = view;
  const owed = tasks.filter((task) => task.form === form?.id).map((task) => task.period);
  const periods = [...new Set([...owed, ...(period === null ? [] : [period])])];
  const pressing = constants.filter(({ state, required }) => state !== "free" || required);
  const rest = constants.filter(({ state, required }) => state === "free" && !required);
  return (
    <div className={styles.fields}>
      {periods.length > 0 && (
        <Field label={text.period}>
          <Select value={period ?? ""} onChange={(_, { value }) => value !== "" && onPeriod(value)}>
            {period === null && <option value="">{text.periodPrompt}</option>}
            {periods.map((choice) => (
              <option key={choice} value={choice}>
                {periodText(choice)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        {text.unit} <span className={styles.value}>{unit}</span>
        {statedUnit !== null && statedUnit !== unit && (
          <span className={shared.quiet}> {text.statedUnit(statedUnit)}</span>
        )}
      </div>
      {[...pressing, ...(all ? rest : [])].map((constant) => (
        <ConstantField key={constant.column} constant={constant} onConstant={onConstant} />
      ))}
      {rest.length > 0 && (
        <span>
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.showLess : text.moreConstants(rest.length)}
          </Button>
        </span>
      )}
    </div>
  );
}

function ConstantField({
  constant,
  onConstant,
}: {
  readonly constant: AssignedConstant;
  readonly onConstant: WholeSheetProps["onConstant"];
}) {
  const text = assignText();
  const { column, title, state, required, value, kind, unread, codes } = constant;
  const spot = spotName({ kind: "constant", column });
  const open = state === "ask" || (required && value === null);
  const needed = kind === "code" ? text.needed : text.neededText;
  const message = unread ? text.unreadConstant : value === null ? needed : text.states.ask;
  return (
    <Field
      label={title}
      {...((open || unread) && { validationState: "warning", validationMessage: message })}
    >
      {kind === "code" ? (
        <Select
          data-spot={spot}
          value={value ?? ""}
          onChange={(_, data) => onConstant(column, data.value === "" ? null : data.value)}
        >
          <option value="">{text.noColumn}</option>
          {codes.map(({ code, title: name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <TypedConstant
          key={value}
          spot={spot}
          kind={kind}
          value={value ?? ""}
          onValue={(typed) => onConstant(column, typed === "" ? null : typed)}
        />
      )}
    </Field>
  );
}

/** As long as the words that may be remembered (shared/sheet/assignment-schema.ts). */
const LONGEST = 80;

/** Read when it is typed to its end: with Enter, or when the field is left. */
function TypedConstant({
  spot,
  kind,
  value,
  onValue,
  ...field
}: {
  readonly spot: string;
  readonly kind: "date" | "partialDate" | "text";
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const text = assignText();
  const placeholder = { date: "", partialDate: text.noColumnDate, text: text.noColumnText }[kind];
  const end = () => typed.trim() !== value && onValue(typed.trim());
  return (
    <Input
      {...field}
      data-spot={spot}
      type={kind === "date" ? "date" : "text"}
      maxLength={LONGEST}
      placeholder={placeholder}
      value={typed}
      onChange={(_, data) => setTyped(data.value)}
      onBlur={end}
      onKeyDown={({ key }) => key === "Enter" && end()}
    />
  );
}
