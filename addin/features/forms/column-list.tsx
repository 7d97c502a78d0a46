import { Button, mergeClasses } from "@fluentui/react-components";
import type { Design, DesignAsk } from "../../../shared/form/design/design.ts";
import type { Earlier } from "../../../shared/form/design/earlier.ts";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { ColumnFields, type Operand } from "./column-fields.tsx";
import { useDesignerStyles } from "./designer-styles.ts";
import type { NewColumns } from "./new-columns.ts";
import { kindText } from "./sample-view.tsx";
import { useListFocus } from "./use-list-focus.ts";

interface ColumnListProps {
  /** 栏目, unless they are called otherwise. */
  readonly heading?: string;
  /** What is said where there is none. */
  readonly empty?: string;
  readonly design: Design;
  /** Of rates, beside the design's own columns. */
  readonly operands?: readonly Operand[];
  /** What published versions said. */
  readonly earlier?: Earlier | undefined;
  /** Columns of which what they are is still said by their names. */
  readonly fresh: NewColumns;
  /** Id of a column → its place on the sample; none without one. */
  readonly places: Readonly<Record<string, number>>;
  /** Names run down a column of the sample: places are rows. */
  readonly down: boolean;
  /** What stands below a column on the sample, by its id. */
  readonly seenWords?: (column: string) => readonly string[];
  readonly asks: readonly DesignAsk[];
  /** What is wrong with a column, in words. */
  readonly wrong: (column: string) => readonly string[];
  readonly selected: string | null;
  readonly onSelect: (column: string | null) => void;
  readonly onChange: (design: Design, joins?: boolean) => void;
  /** Another column is wanted, to be called by that name until it has one. */
  readonly onAdd: (name: string) => void;
  readonly onAgreed: (ask: DesignAsk) => void;
}

/** 栏目: each opens to what it is. */
export function ColumnList({
  heading = text.designer.columns,
  empty,
  design,
  operands = [],
  earlier,
  fresh,
  places,
  down,
  seenWords,
  asks,
  wrong: wrongOf,
  selected,
  onSelect,
  onChange,
  onAdd,
  onAgreed,
}: ColumnListProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const { columns } = design;
  const focus = useListFocus<HTMLElement>(columns.length, "li", "button");
  return (
    <section ref={focus.ref} className={styles.card} aria-label={heading}>
      <div className={shared.spread}>
        <div className={styles.head}>
          <h3 className={shared.subheading}>{heading}</h3>
          <span className={shared.quiet}>
            {words.columnsOf(columns.length, columns.filter(({ leaving }) => leaving === "sent").length)}
          </span>
        </div>
        <Button onClick={() => onAdd(freeName(design))}>{words.addColumn}</Button>
      </div>
      {columns.length === 0 && empty !== undefined && <p className={shared.quiet}>{empty}</p>}
      <ul className={shared.list}>
        {columns.map((column, index) => {
          const isOpen = column.id === selected;
          const asked = asks.filter((ask) => ask.column === column.id);
          const wrong = wrongOf(column.id);
          const place = places[column.id];
          return (
            <li key={column.id} ref={isOpen ? bringIntoSight : undefined}>
              <button
                type="button"
                className={mergeClasses(styles.columnRow, isOpen && styles.chosen)}
                aria-expanded={isOpen}
                onClick={() => onSelect(isOpen ? null : column.id)}
              >
                <span className={styles.letter}>
                  {place === undefined ? "" : down ? place + 1 : columnLetters(place)}
                </span>
                <span className={styles.columnName}>
                  {column.name === "" ? words.newColumn : column.name}
                </span>
                <span className={styles.small}>{kindText(column)}</span>
                <span className={mergeClasses(wrong.length > 0 ? styles.bad : styles.open)} aria-hidden>
                  {wrong.length > 0 ? "●" : asked.length > 0 ? "▲" : ""}
                </span>
              </button>
              {wrong.map((fault) => (
                <p key={fault} className={mergeClasses(shared.paragraph, styles.bad)}>
                  {fault}
                </p>
              ))}
              {asked.map((ask) => (
                <p key={ask.about} className={mergeClasses(shared.row, styles.open)}>
                  <span>{words.asks[ask.about]}</span>
                  <Button size="small" onClick={() => onAgreed(ask)}>
                    {words.confirmAsk}
                  </Button>
                </p>
              ))}
              {isOpen && (
                <ColumnFields
                  design={design}
                  column={column}
                  operands={operands}
                  earlier={earlier}
                  fresh={fresh}
                  seenWords={seenWords?.(column.id)}
                  onChange={onChange}
                  onRemoved={() => {
                    focus.removing(index);
                    onSelect(null);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One that was chosen on the sample may be out of sight: in a narrow pane the columns stand below it. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

function freeName({ columns }: Design): string {
  const names = new Set(columns.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? text.designer.newColumn : `${text.designer.newColumn}${number}`;
    if (!names.has(name)) return name;
  }
}
