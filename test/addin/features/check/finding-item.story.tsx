import { FindingItem, type FindingItemProps } from "../../../../addin/features/check/finding-item.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export type FindingItemStory = Pick<FindingItemProps, "finding" | "fixed" | "explanations"> & {
  readonly assignable?: boolean;
};

show<FindingItemStory>(({ assignable, ...props }) => (
  <ul>
    <FindingItem
      {...props}
      onGoTo={hears("onGoTo")}
      onFix={hears("onFix")}
      onExplain={hears("onExplain")}
      onWithdraw={hears("onWithdraw")}
      onAssign={assignable === true ? hears("onAssign") : undefined}
    />
  </ul>
));
