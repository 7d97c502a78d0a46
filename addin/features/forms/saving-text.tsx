import { mergeClasses } from "@fluentui/react-components";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useStore } from "../../ui/use-store.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import type { Saving } from "./use-autosave.ts";

/** How far what is on the screen is kept. */
export function SavingText({ saving }: { readonly saving: Saving }) {
  const styles = useDesignerStyles();
  const lasting = useStore(useServices().keptDesigns.lasting);
  return (
    <span role="status" className={mergeClasses(styles.small, styles.saving)}>
      {wordsOf(saving, lasting)}
    </span>
  );
}

function wordsOf(saving: Saving, lasting: boolean): string {
  const words = text.designer;
  switch (saving.kind) {
    case "saved":
      return words.saved(saving.at.slice(11, 16));
    case "waiting":
      return words.unsaved;
    case "saving":
      return words.saving;
    case "failed":
      return (lasting ? words.notSavedKept : words.notSaved)(failureText(saving.failure));
    case "names":
      return words.unsaved;
    case "conflict":
    case "gone":
      return "";
  }
}
