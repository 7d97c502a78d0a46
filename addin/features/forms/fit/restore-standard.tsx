import type { PublishedFit } from "../../../../shared/api/form-fits.ts";
import { emptyFit } from "../../../../shared/form/fit/fit.ts";
import type { FormFitsApi } from "../../../api/form-fits.ts";
import { text } from "../../../messages/index.ts";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";

interface RestoreStandardProps {
  readonly api: FormFitsApi;
  readonly form: string;
  readonly title: string;
  /** The newest version of the standard. */
  readonly standard: number;
  /** The fitted version that is newest. */
  readonly seen: number | null;
  /** There are changes that nobody has published. */
  readonly isChanged: boolean;
  readonly onDone: (published: PublishedFit) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** 恢复标准: a version that is the standard's again, and what that means for sheets under way. */
export function RestoreStandard(props: RestoreStandardProps) {
  const { api, form, title, standard, seen, isChanged, onDone, onChanged, onClose } = props;
  const shared = useSharedStyles();
  const words = text.formFits;
  return (
    <ActDialog
      title={words.restoreTitle(title)}
      confirm={words.restore}
      act={async () => {
        const outcome = await api.publish(form, { fit: emptyFit(standard), seen });
        const code = !outcome.ok && outcome.failure.kind === "problem" && outcome.failure.problem.code;
        if (code === "fit_changed") onChanged();
        return outcome;
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{words.restoreWhat(standard)}</p>
      <p className={shared.paragraph}>{words.restoreKept}</p>
      {isChanged && <p className={shared.paragraph}>{words.restoreDraft}</p>}
    </ActDialog>
  );
}
