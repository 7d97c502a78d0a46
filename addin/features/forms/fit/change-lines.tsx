import type { FormChange } from "../../../../shared/api/own-forms.ts";
import { changeText } from "../../../messages/change-text.ts";
import { text } from "../../../messages/index.ts";
import { useSharedStyles } from "../../../ui/styles.ts";

/** What one version of a form has that another had not, a line each. */
export function ChangeLines({ changes }: { readonly changes: readonly FormChange[] }) {
  const shared = useSharedStyles();
  if (changes.length === 0) return <p className={shared.quiet}>{text.formFits.noDifference}</p>;
  return (
    <ul style={{ margin: 0, overflowWrap: "anywhere" }}>
      {[...new Set(changes.map(changeText))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
