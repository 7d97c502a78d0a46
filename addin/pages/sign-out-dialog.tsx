import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { language } from "../messages/language.ts";
import { useCatalogue } from "../services.ts";
import { PaneDialog } from "../ui/pane-dialog.tsx";

interface SignOutDialogProps {
  /** Ids of forms with changes that nobody has published. */
  readonly forms: readonly string[];
  readonly onSignOut: () => void;
  readonly onStay: () => void;
}

/** Asks before changes of standard forms go with whoever signs out. */
export function SignOutDialog({ forms, onSignOut, onStay }: SignOutDialogProps) {
  const catalogue = useCatalogue();
  const words = text.formFits;
  const titles = forms.map((id) => `“${catalogue.findForm(id)?.title[language] ?? id}”`);
  return (
    <PaneDialog
      title={words.signOutTitle}
      close={null}
      onClose={onStay}
      actions={
        <>
          <Button appearance="primary" onClick={onStay}>
            {text.leave.stay}
          </Button>
          <Button onClick={onSignOut}>{words.signOutRun}</Button>
        </>
      }
    >
      {words.signOutWhat(titles.join(text.listing))}
    </PaneDialog>
  );
}
