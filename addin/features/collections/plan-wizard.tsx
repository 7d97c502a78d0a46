import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { CollectionOverview } from "../../../shared/api/collections.ts";
import type { Plan } from "../../../shared/collections/plan.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { newPlan, planOf } from "./plan-model.ts";
import { PlanPreview } from "./plan-preview.tsx";
import { PlanSettings } from "./plan-settings.tsx";

const useStyles = makeStyles({ narrow: { maxWidth: "880px" } });

interface PlanWizardProps {
  readonly year: number;
  /** Units that may owe. */
  readonly units: readonly OrgUnit[];
  readonly onDone: (made: number) => void;
  readonly onCancel: () => void;
}

/** Settings, then a preview of every collection they make, then one act. */
export function PlanWizard({ year, units, onDone, onCancel }: PlanWizardProps) {
  const { api } = useServices();
  const { offered } = useCatalogue();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [draft, setDraft] = useState(() => newPlan(year, offered, units));
  const [preview, setPreview] = useState<{ plan: Plan; existing: readonly CollectionOverview[] } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const look = async (): Promise<void> => {
    const plan = planOf(draft, units);
    if (typeof plan === "string") {
      setFault(text.collections.obstacles[plan]);
      return;
    }
    setFault(null);
    setBusy(true);
    const answer = await api.collectionOverviews(plan.year);
    setBusy(false);
    if (answer.ok) setPreview({ plan, existing: answer.value.collections });
    else setFault(failureText(answer.failure));
  };

  if (preview !== null) {
    return (
      <PlanPreview
        plan={preview.plan}
        existing={preview.existing}
        units={units}
        onBack={() => setPreview(null)}
        onDone={onDone}
      />
    );
  }
  return (
    <div className={`${shared.stackWide} ${styles.narrow}`}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.collections.planHeading(draft.year)}
      </h2>
      <p className={shared.paragraph}>{text.collections.planIntro}</p>
      <PlanSettings
        draft={draft}
        units={units}
        onChange={(change) => {
          setFault(null);
          setDraft(change);
        }}
      />
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      <div className={shared.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void look()}>
          {text.collections.preview}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
        {busy && <Spinner size="tiny" label={text.loading} />}
      </div>
    </div>
  );
}
