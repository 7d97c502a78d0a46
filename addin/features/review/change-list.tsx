import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ShownChange } from "../../engine/shown-changes.ts";
import { PagedList } from "../../ui/paged-list.tsx";
import { type ChangePlaces, changeLines } from "./change-lines.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px", overflowWrap: "anywhere" },
  what: { fontVariantNumeric: "tabular-nums" },
});

interface ChangeListProps extends ChangePlaces {
  readonly changes: readonly ShownChange[];
}

/** What differs between two versions, cell by cell: what it was and what it is. */
export function ChangeList({ changes, layout, layoutBefore, names, own }: ChangeListProps) {
  const styles = useStyles();
  const lines = useMemo(
    () => changeLines(changes, { layout, layoutBefore, names, own }),
    [changes, layout, layoutBefore, names, own],
  );
  return (
    <PagedList entries={lines} keyOf={({ key }) => key}>
      {({ place, what }) => (
        <div className={styles.line}>
          <strong>{place}</strong>
          <span className={styles.what}>{what}</span>
        </div>
      )}
    </PagedList>
  );
}
