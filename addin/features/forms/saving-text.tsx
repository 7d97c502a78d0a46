import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import type { Saving } from "./use-autosave.ts";

/** How far what is on the screen is kept. */
export function SavingText({ saving }: { readonly saving: Saving }) {
  const styles = useDesignerStyles();
  return (
    <span role="status" className={styles.small}>
      {wordsOf(saving)}
    </span>
  );
}

function wordsOf(saving: Saving): string {
  const words = text.designer;
  switch (saving.kind) {
    case "saved":
      return words.saved(saving.at.slice(11, 16));
    case "waiting":
      return words.unsaved;
    case "saving":
      return words.saving;
    case "failed":
      return `${words.notSaved}（${failureText(saving.failure)}）`;
    case "conflict":
      return "";
  }
}
