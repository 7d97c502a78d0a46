import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AssignedState, AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { AssignParts } from "./assign-parts.ts";
import { SideParts, useColumnPopup } from "./assign-wide.tsx";
import { ColumnList } from "./column-list.tsx";
import { withHeaderRows, withMeaning } from "./draft.ts";
import { SheetTable } from "./sheet-table.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", flexGrow: 1 },
  fold: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    "& > summary": { padding: "12px", fontWeight: 600, cursor: "pointer" },
  },
  folded: { display: "flex", flexDirection: "column", gap: "16px", padding: "0 12px 12px" },
});

/** The same one below the other: a strip of the sheet, what is asked, then everything else behind its heading. */
export function AssignNarrow(parts: AssignParts) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const { answering, change } = parts;
  const { view } = answering;
  const asked = useColumnPopup(parts);
  const of = (state: AssignedState) => view.columns.filter((column) => column.state === state);
  const list = (state: AssignedState) => (
    <ColumnList
      view={view}
      columns={of(state)}
      onMeaning={(column, meaning) => change(withMeaning(answering, column, meaning))}
    />
  );
  const ask = of("ask");
  return (
    <div className={styles.list}>
      {view.layout !== "indicator" && (
        <SheetTable
          view={view}
          open={asked.open}
          onOpen={asked.onOpen}
          onHeaderRows={(rows) => change(withHeaderRows(answering, rows))}
          records={4}
        />
      )}
      {asked.popup}
      {ask.length > 0 && (
        <>
          <h3 className={shared.subheading}>{text.askHeading(ask.length)}</h3>
          {list("ask")}
        </>
      )}
      {view.form === null ? (
        <SideParts {...parts} />
      ) : (
        <>
          {view.places !== null || hasOpen(view) ? (
            <div className={styles.folded} style={{ padding: 0 }}>
              <SideParts {...parts} />
            </div>
          ) : (
            <Fold heading={text.whole}>
              <SideParts {...parts} />
            </Fold>
          )}
          {of("certain").length > 0 && (
            <Fold heading={text.certainColumns(of("certain").length)}>{list("certain")}</Fold>
          )}
          {of("unused").length > 0 && (
            <Fold heading={text.unusedColumns(of("unused").length)}>{list("unused")}</Fold>
          )}
        </>
      )}
    </div>
  );
}

function hasOpen({ constants, units, words, open }: AssignmentView): boolean {
  return (
    units.some(({ state }) => state === "ask") ||
    open.some(({ kind }) => kind !== "column") ||
    constants.some(({ state }) => state === "ask") ||
    words.some((each) => each.words.some(({ state }) => state === "ask"))
  );
}

function Fold({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary>{heading}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
