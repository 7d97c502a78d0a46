import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignedColumn, AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { firstText } from "../../messages/first.ts";
import { grouped } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Meaning } from "./draft.ts";
import { titleShown } from "./sheet-table.tsx";
import { spotName } from "./spots.ts";
import { StateMark } from "./state-mark.tsx";
import { ownColumns, TimeChoice } from "./time-choice.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  asked: { borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  choice: { display: "flex", alignItems: "center", gap: "8px" },
  select: { flexGrow: 1, minWidth: 0 },
  agree: { minWidth: "48px" },
  small: { fontSize: "12px", lineHeight: "16px", overflowWrap: "anywhere" },
});

interface ColumnListProps {
  readonly view: AssignmentView;
  readonly columns: readonly AssignedColumn[];
  readonly onMeaning: (column: AssignedColumn, meaning: Meaning) => void;
}

/** Columns of the sheet one below the other, each with a list of what it may be. */
export function ColumnList({ view, columns, onMeaning }: ColumnListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  return (
    <ul className={`${shared.list} ${shared.stack}`}>
      {columns.map((column) => {
        const { key, at, header, state, samples, filled, role } = column;
        const name =
          view.layout === "indicator"
            ? text.rowsAre(at + 1, at + 1, `“${header}”`)
            : text.columnName(columnLetters(at), header);
        const shown = shownMeaning(column);
        const likely = shown === "" ? column.answers[0] : undefined;
        const likelyTitle = view.choices.find((choice) => choice.column === likely)?.title;
        const total = view.totals.columns.find(
          (candidate) => candidate.column === column.column && candidate.codes === undefined,
        );
        return (
          <li key={`${at} ${key}`} className={mergeClasses(styles.card, state === "ask" && styles.asked)}>
            <div className={shared.spread}>
              <span className={styles.name}>{name}</span>
              <StateMark state={state} />
            </div>
            <span className={mergeClasses(styles.small, shared.quiet)}>
              {text.samples(samples.join(firstText.listing), grouped(filled))}
            </span>
            <div className={styles.choice}>
              <span className={shared.quiet}>{text.is}</span>
              <Select
                className={styles.select}
                aria-label={text.change(name)}
                data-spot={spotName({ kind: "column", key })}
                value={shown}
                onChange={(_, { value }) => value !== "" && onMeaning(column, meaningOf(value))}
              >
                {shown === "" && <option value="">{text.otherPrompt}</option>}
                <MeaningOptions view={view} column={column} />
              </Select>
              {state === "ask" && shown !== "" && (
                <Button
                  className={styles.agree}
                  aria-label={text.agreeWith(name, titleShown(view, column))}
                  onClick={() => onMeaning(column, meaningOf(shown))}
                >
                  {text.agree}
                </Button>
              )}
            </div>
            {column.column !== null && (
              <TimeChoice
                view={view}
                column={column}
                value={column.column}
                label={text.figureOf(name)}
                onChoose={(chosen) => onMeaning(column, { column: chosen })}
              />
            )}
            {likely !== undefined && likelyTitle !== undefined && (
              <span>
                <Button size="small" onClick={() => onMeaning(column, { column: likely })}>
                  {text.isColumn(likelyTitle)}
                </Button>
              </span>
            )}
            {role === undefined && total !== undefined && (
              <span className={mergeClasses(styles.small, shared.figures)}>
                {text.total(total.header)}{" "}
                <b>
                  {grouped(total.total)}
                  {total.unit}
                </b>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const UNUSED = "-";
const UNIT = "#unit";

function MeaningOptions({
  view,
  column,
}: {
  readonly view: AssignmentView;
  readonly column: AssignedColumn;
}) {
  const text = assignText();
  const down = view.layout === "indicator";
  const title = (id: string) => view.choices.find((choice) => choice.column === id);
  const likely = [...new Set([...(column.column === null ? [] : [column.column]), ...column.answers])];
  const others = ownColumns(view.choices).filter((choice) => !likely.includes(choice.column));
  return (
    <>
      {likely.flatMap((id) => {
        const choice = title(id);
        return choice === undefined
          ? []
          : [<Option key={id} value={id} name={choice.title} unit={choice.unit} />];
      })}
      <option value={UNUSED}>{down ? text.unusedRow : text.unusedOption}</option>
      {!down && (column.role === "unit" || !column.figures) && (
        <option value={UNIT}>{text.unitOption}</option>
      )}
      <optgroup label={text.otherLabel}>
        {others.map(({ column: id, title: name, unit }) => (
          <Option key={id} value={id} name={name} unit={unit} />
        ))}
      </optgroup>
    </>
  );
}

function Option({
  value,
  name,
  unit,
}: {
  readonly value: string;
  readonly name: string;
  readonly unit: string;
}) {
  return <option value={value}>{unit === "" ? name : `${name}${firstText.aside(unit)}`}</option>;
}

/** "" while nobody knows. */
function shownMeaning({ column, role, state }: AssignedColumn): string {
  return column ?? (role === "unit" ? UNIT : state === "ask" ? "" : UNUSED);
}

function meaningOf(value: string): Meaning {
  return value === UNUSED ? "unused" : value === UNIT ? "unit" : { column: value };
}
