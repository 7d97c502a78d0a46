import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { language } from "../messages/language.ts";
import { quoted } from "../messages/quoted.ts";
import { useCatalogue } from "../services.ts";
import { PaneDialog } from "../ui/pane-dialog.tsx";

interface SignOutDialogProps {
  /** Ids of forms with changes that nobody has published. */
  readonly forms: readonly string[];
  /** Names of workbooks that are not finished. */
  readonly works: readonly string[];
  readonly onSignOut: () => void;
  readonly onStay: () => void;
}

/** Asks before changes of standard forms, or unfinished workbooks, go with whoever signs out. */
export function SignOutDialog({ forms, works, onSignOut, onStay }: SignOutDialogProps) {
  const catalogue = useCatalogue();
  const words = text.formFits;
  const titles = forms.map((id) => `“${catalogue.findForm(id)?.title[language] ?? id}”`);
  const changed = forms.length > 0;
  return (
    <PaneDialog
      title={changed ? words.signOutTitle : text.keptWork.signOutTitle}
      close={null}
      onClose={onStay}
      actions={
        <>
          <Button appearance="primary" onClick={onStay}>
            {text.leave.stay}
          </Button>
          <Button onClick={onSignOut}>{changed ? words.signOutRun : text.keptWork.signOutRun}</Button>
        </>
      }
    >
      {changed && <span>{words.signOutWhat(titles.join(text.listing))}</span>}
      {works.length > 0 && <span>{text.keptWork.signOutWhat(works.map(quoted).join(text.listing))}</span>}
    </PaneDialog>
  );
}
