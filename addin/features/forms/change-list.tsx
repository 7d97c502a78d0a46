import type { Design } from "../../../shared/form/design/design.ts";
import { designChanges } from "../../../shared/form/design/design-changes.ts";
import { changeText } from "../../messages/change-text.ts";
import { useDesignerStyles } from "./designer-styles.ts";

interface ChangeListProps {
  readonly before: Design;
  readonly after: Design;
}

/** What one design has that the other had not, a line each. */
export function ChangeList({ before, after }: ChangeListProps) {
  const styles = useDesignerStyles();
  return (
    <ul className={styles.changes}>
      {[...new Set(designChanges(before, after).map(changeText))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
