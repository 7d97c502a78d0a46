import { FindingItem, type FindingItemProps } from "../../../../addin/features/check/finding-item.tsx";
import type { NameSaid } from "../../../../addin/features/check/names-said.ts";
import { hears, show } from "../../../support/components/story.tsx";

export type FindingItemStory = Pick<FindingItemProps, "finding" | "fixed" | "explanations"> &
  Partial<Pick<FindingItemProps, "layout">> & {
    readonly assignable?: boolean;
    /** What a finding took for names. */
    readonly said?: readonly NameSaid[];
  };

show<FindingItemStory>(({ assignable, said, ...props }) => (
  <ul>
    <FindingItem
      layout={{}}
      {...props}
      onGoTo={hears("onGoTo")}
      onFix={hears("onFix")}
      onExplain={hears("onExplain")}
      onWithdraw={hears("onWithdraw")}
      names={said && { said, onAnswer: hears("onAnswer") }}
      onAssign={assignable === true ? hears("onAssign") : undefined}
    />
  </ul>
));
