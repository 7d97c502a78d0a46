import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { AssignedUnit } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { amount } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { spotName } from "./spots.ts";
import { StateMark } from "./state-mark.tsx";

const useStyles = makeStyles({
  unit: { display: "flex", flexDirection: "column", gap: "2px" },
  choice: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  header: { fontWeight: 600, overflowWrap: "anywhere" },
  select: { minWidth: "96px" },
});

interface UnitsProps {
  readonly units: readonly AssignedUnit[];
  /** null: as the sheet says. */
  readonly onMeasure: (unit: AssignedUnit, measure: string | null) => void;
}

/** 数的单位: what is asked, said or converted, and what that makes of the sum; the others behind a button. */
export function UnitsOfMeasure({ units, onMeasure }: UnitsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const [all, setAll] = useState(false);
  const pressing = units.filter(({ state, from, to }) => state !== "read" || from !== to);
  const rest = units.filter((unit) => !pressing.includes(unit));
  return (
    <div className={shared.stack}>
      <ul className={`${shared.list} ${shared.stack} ${shared.figures}`}>
        {[...pressing, ...(all ? rest : [])].map((unit) => (
          <li key={unit.column} className={styles.unit}>
            <Unit unit={unit} onMeasure={(measure) => onMeasure(unit, measure)} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <span>
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.showLess : text.moreUnits(rest.length)}
          </Button>
        </span>
      )}
    </div>
  );
}

function Unit({
  unit: { column, header, state, from, to, said, choices, sum },
  onMeasure,
}: {
  readonly unit: AssignedUnit;
  readonly onMeasure: (measure: string | null) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const name = header.replaceAll(" / ", "·");
  return (
    <>
      <span className={styles.choice}>
        <span className={styles.header}>{name}</span>
        {choices.length === 0 ? (
          <span>{text.reported(from ?? "", to)}</span>
        ) : (
          <Select
            className={styles.select}
            size="small"
            aria-label={text.unitOf(name)}
            data-spot={spotName({ kind: "measure", column })}
            value={from ?? ""}
            onChange={(_, { value }) => onMeasure(value === "" ? null : value)}
          >
            {from === null && <option value="">{text.wordPrompt}</option>}
            {[...new Set([...choices, ...(from === null ? [] : [from])])].map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        )}
        {state === "ask" && <StateMark state="ask" />}
        {state === "ask" && from !== null && (
          <Button size="small" aria-label={text.unitAgree(name, from)} onClick={() => onMeasure(from)}>
            {text.agree}
          </Button>
        )}
        {state === "set" && (
          <Button size="small" appearance="subtle" onClick={() => onMeasure(null)}>
            {text.unitAsSaid}
          </Button>
        )}
      </span>
      {said !== "" && state !== "read" && <span className={shared.quiet}>{text.unitSaid(said)}</span>}
      {sum !== null && from !== null && from !== to && (
        <span className={shared.quiet}>
          {amount(sum.from, from)} → <b>{amount(sum.to, to)}</b>
        </span>
      )}
    </>
  );
}
