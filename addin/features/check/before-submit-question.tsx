import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { useFocusReturned } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { BeforeSubmit } from "./before-submit.ts";

/** Asked once on a computer, before anything of an opened table is sent. */
export function BeforeSubmitQuestion({
  recipient,
  onChoose,
}: {
  readonly recipient: string;
  readonly onChoose: (choice: BeforeSubmit) => void;
}) {
  const shared = useSharedStyles();
  useFocusReturned();
  return (
    <Notice kind="warning">
      <strong>{text.beforeSubmit.question(recipient)}</strong>
      <span>{text.beforeSubmit.whatLook}</span>
      <span>{text.beforeSubmit.whatWait}</span>
      <span className={shared.row}>
        <Button appearance="primary" onClick={() => onChoose("look")}>
          {text.beforeSubmit.look}
        </Button>
        <Button onClick={() => onChoose("wait")}>{text.beforeSubmit.wait}</Button>
      </span>
      <span className={shared.quiet}>{text.beforeSubmit.later}</span>
    </Notice>
  );
}
