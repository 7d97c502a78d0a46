import type { ListedAccount } from "../../../shared/api/accounts.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useFactors } from "../sign-in/factor/use-factors.ts";

interface FactorResetDialogProps {
  readonly account: ListedAccount;
  readonly onDone: () => void;
  /** The account is not what the list says: it is to be read again. */
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** Takes the second factor of somebody who lost it away. */
export function FactorResetDialog({ account, onDone, onFailed, onClose }: FactorResetDialogProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const words = text.factorAdmin;
  return (
    <ActDialog
      title={words.resetHeading(account.name)}
      confirm={words.reset}
      act={() => factors.reset(account.id)}
      onDone={onDone}
      onFailed={onFailed}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{words.resetWhat}</p>
    </ActDialog>
  );
}
