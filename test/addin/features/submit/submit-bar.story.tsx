import { SubmitBar, type SubmitBarProps } from "../../../../addin/features/submit/submit-bar.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export type SubmitBarStory = Pick<
  SubmitBarProps,
  "me" | "sheet" | "sheets" | "reports" | "corrections" | "wanted" | "sent" | "beforeSubmit"
>;

const readAgain = hears("onReadAgain");

show<SubmitBarStory>((props) => (
  <SubmitBar
    {...props}
    onAsked={hears("onAsked")}
    onReceipt={hears("onReceipt")}
    onRefused={hears("onRefused")}
    onFindings={hears("onFindings")}
    onJoin={hears("onJoin")}
    onIgnore={hears("onIgnore")}
    onCheckAgain={hears("onCheckAgain")}
    onReadAgain={async () => readAgain()}
    onSettled={async () => props.sheets}
  />
));
