import { useState } from "react";
import { FindingsList, type FindingsListProps } from "../../../../addin/features/check/findings-list.tsx";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { hears, show } from "../../../support/components/story.tsx";

export type FindingsListStory = Pick<FindingsListProps, "sheet" | "assessment"> & {
  /** What is found once the city has answered: an event `answered`. */
  readonly answered: readonly Finding[];
};

show<FindingsListStory>(({ sheet, assessment, answered }) => {
  const [findings, setFindings] = useState(assessment.findings);
  globalThis.addEventListener("answered", () => setFindings(answered), { once: true });
  return (
    <FindingsList
      sheet={sheet}
      assessment={{ ...assessment, findings }}
      workbench={{
        explain: hears("explain"),
        withdrawExplanation: hears("withdrawExplanation"),
        sendNames: hears("sendNames"),
      }}
      onGoTo={hears("onGoTo")}
      onAssign={hears("onAssign")}
      onWrite={async () => true}
    />
  );
});
