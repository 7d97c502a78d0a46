import { makeStyles, Popover, PopoverSurface, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AssignedWords } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { takeFocus } from "../../ui/focus.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { TellWord } from "../told/tell-word.tsx";
import { useToldList } from "../told/use-told.ts";
import type { AssignParts } from "./assign-parts.ts";
import { askOf, ColumnMeaning } from "./column-meaning.tsx";
import {
  withBelow,
  withConstant,
  withHeaderRows,
  withMeaning,
  withMeasure,
  withPlaces,
  withWord,
} from "./draft.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import { Places, RowsAside } from "./rows-aside.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { UnitsOfMeasure } from "./units.tsx";
import { WholeSheet } from "./whole-sheet.tsx";
import { Words } from "./words.tsx";

const useStyles = makeStyles({
  split: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 336px",
    gap: "16px",
    flexGrow: 1,
    minHeight: 0,
  },
  left: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
  right: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    overflowY: "auto",
    minHeight: 0,
    paddingInline: "16px 3px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  block: { display: "flex", flexDirection: "column", gap: "8px" },
  popup: { width: "316px", boxSizing: "border-box", padding: "12px" },
});

/** The sheet with a chip over each column, or beside each row that is named, and what holds for all of it at its side. */
export function AssignWide(parts: AssignParts) {
  const styles = useStyles();
  const { answering, change } = parts;
  const { view } = answering;
  const asked = useColumnPopup(parts);
  return (
    <div className={styles.split}>
      <div className={styles.left}>
        {view.layout === "indicator" ? (
          <IndicatorTable view={view} open={asked.open} onOpen={asked.onOpen} />
        ) : (
          <SheetTable
            view={view}
            open={asked.open}
            onOpen={asked.onOpen}
            onHeaderRows={(rows) => change(withHeaderRows(answering, rows))}
          />
        )}
        {asked.popup}
      </div>
      <aside className={styles.right}>
        <SideParts {...parts} />
      </aside>
    </div>
  );
}

/** The parts beside the columns, each under its heading; those with nothing to say are left out. */
export function SideParts({ answering, sheet, change }: AssignParts) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const { view } = answering;
  if (view.form === null) {
    return (
      <section className={styles.block}>
        <h3 className={shared.subheading}>{text.asideHeading}</h3>
        <RowsAside view={view} onHeaderRows={(rows) => change(withHeaderRows(answering, rows))} />
      </section>
    );
  }
  return (
    <>
      {view.places !== null && (
        <section className={styles.block}>
          <h3 className={shared.subheading}>{text.places}</h3>
          <Places
            places={view.places}
            register={answering.draft.registerPlaces === true}
            onOwn={(own) => change(withPlaces(answering, own))}
          />
        </section>
      )}
      <section className={styles.block}>
        <h3 className={shared.subheading}>{text.whole}</h3>
        <WholeSheet
          view={view}
          tasks={sheet.tasks}
          onPeriod={(period) => change({ ...answering.draft, period })}
          onConstant={(column, value) => change(withConstant(answering, column, value))}
        />
      </section>
      {view.units.length > 0 && (
        <section className={styles.block}>
          <h3 className={shared.subheading}>{text.units}</h3>
          <UnitsOfMeasure
            units={view.units}
            onMeasure={(unit, measure) => change(withMeasure(answering, unit, measure))}
          />
        </section>
      )}
      {view.words
        .filter(({ words }) => words.some(({ state }) => state !== "same"))
        .map((words) => (
          <section key={words.column} className={styles.block}>
            <ColumnWords answering={answering} words={words} change={change} />
          </section>
        ))}
      <section className={styles.block}>
        <h3 className={shared.subheading}>
          {view.layout === "indicator" ? text.asideColumns : text.asideHeading}
        </h3>
        <RowsAside
          view={view}
          onHeaderRows={(rows) => change(withHeaderRows(answering, rows))}
          onBelow={(counted) => change(withBelow(answering, counted))}
        />
      </section>
    </>
  );
}

interface ColumnWordsProps extends Pick<AssignParts, "answering" | "change"> {
  readonly words: AssignedWords;
}

function ColumnWords({ answering, words, change }: ColumnWordsProps) {
  const { column } = words;
  const { told, again } = useToldList(
    words.words.some(({ state, code }) => state === "ask" && code === null),
  );
  const holders = answering.view.columns.filter((each) => each.column === column);
  const [holder] = holders;
  const doubtful =
    holder?.state === "ask" && holders.length === 1 && !words.words.some(({ state }) => state === "same");
  return (
    <Words
      words={words}
      onWord={(word, code) => change(withWord(answering, column, word, code))}
      onAgree={(agreed) =>
        change(
          agreed.reduce(
            (draft, { text: word, code }) => withWord({ ...answering, draft }, column, word, code),
            answering.draft,
          ),
        )
      }
      lacking={({ text: word }) => (
        <TellWord
          form={answering.view.form?.id ?? ""}
          column={column}
          word={word}
          told={told}
          onTold={again}
        />
      )}
      {...(doubtful && { onNone: () => change(withMeaning(answering, holder, "unused")) })}
    />
  );
}

/** What a column is, asked beside its chip; the focus returns to the chip. */
export function useColumnPopup({ answering, state, change }: AssignParts) {
  const styles = useStyles();
  const [open, setOpen] = useState<{ readonly key: string; readonly chip: HTMLElement } | null>(null);
  const column = answering.view.columns.find(({ key }) => key === open?.key);
  const close = (): void => {
    takeFocus(open?.chip ?? null);
    setOpen(null);
  };
  const popup = open !== null && column !== undefined && (
    <Popover
      open
      trapFocus
      positioning={{ target: open.chip, position: "below", align: "start", offset: 4 }}
      onOpenChange={(_, data) => !data.open && close()}
    >
      <PopoverSurface className={styles.popup} aria-label={askOf(answering.view, column)}>
        <ColumnMeaning
          key={open.key}
          answering={answering}
          column={column}
          tentative={state.tentative}
          onClose={close}
          onTake={(meaning) => {
            change(withMeaning(answering, column, meaning));
            close();
          }}
        />
      </PopoverSurface>
    </Popover>
  );
  return {
    open: open?.key ?? null,
    onOpen: ({ key }: { readonly key: string }, chip: HTMLElement) => setOpen({ key, chip }),
    popup,
  };
}
