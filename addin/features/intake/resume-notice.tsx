import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Intake } from "./intake-box.ts";
import { type KeptIntake, workedNames } from "./kept-intake.ts";

/** Offers to go on with what was left half done. */
export function ResumeNotice({ intake }: { readonly intake: Intake }) {
  const shared = useSharedStyles();
  const [kept, setKept] = useState<KeptIntake | null>(null);
  useEffect(() => {
    let wanted = true;
    intake
      .kept()
      .then((found) => wanted && setKept(found))
      .catch(reportError);
    return () => {
      wanted = false;
    };
  }, [intake]);
  if (kept === null || kept.sources.length === 0) return null;
  return (
    <Notice kind="warning">
      <strong>{text.intake.resumeHeading(kept.sources.length)}</strong>
      <span>{text.intake.resumeHint}</span>
      {kept.workedAt.length > 0 && <span>{text.intake.workedAt(workedNames(kept))}</span>}
      <span className={shared.row}>
        <Button appearance="primary" onClick={() => void intake.resume(kept).catch(reportError)}>
          {text.intake.resume}
        </Button>
        <Button
          onClick={() => {
            intake.clear();
            setKept(null);
          }}
        >
          {text.intake.discard}
        </Button>
      </span>
    </Notice>
  );
}
