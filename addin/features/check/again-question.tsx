import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { aboutWork } from "../../messages/kept-work-text.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { explanationsIn, isWork, type WorkDone } from "./work-done.ts";

interface AgainQuestionProps {
  readonly name: string;
  /** What was done on the same file before, and when last. */
  readonly work: { readonly at: string; readonly work: WorkDone };
  /** @param resumed what was done goes on; else it is thrown away */
  readonly onAnswer: (resumed: boolean) => void;
  readonly onClose: () => void;
}

/** A file was opened that was left half done: whether to go on with that. */
export function AgainQuestion({ name, work: { at, work }, onAnswer, onClose }: AgainQuestionProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const shared = useSharedStyles();
  const words = text.keptWork;
  const { corrections, tables } = work;
  const kept = {
    at,
    work: isWork(work),
    corrections: corrections.length,
    explanations: explanationsIn(tables),
  };
  return (
    <Notice kind="warning">
      <h2 ref={heading} tabIndex={-1} className={shared.subheading}>
        {words.again(name)}
      </h2>
      <span>{aboutWork(kept)}</span>
      <span>{words.againHint}</span>
      <span className={shared.row}>
        <Button appearance="primary" onClick={() => onAnswer(true)}>
          {words.goOn}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.restart}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.notNow}
        </Button>
      </span>
    </Notice>
  );
}
