import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { assignText } from "../../messages/assign-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { type Answering, type Draft, withForgotten } from "./draft.ts";

interface ForgetProps {
  readonly answering: Answering;
  readonly change: (draft: Draft) => void;
  /** @returns takes it back */
  readonly onForget: (fingerprint: string) => () => void;
}

/** 忘记这张表的对应: back to what is understood unaided, until she takes that back. Nothing where nothing was kept. */
export function Forget({ answering, change, onForget }: ForgetProps) {
  const shared = useSharedStyles();
  const text = assignText();
  const [forgot, setForgot] = useState<{ readonly before: Draft; readonly undo: () => void } | null>(null);
  const { view, draft, confirmed } = answering;
  const { fingerprint } = view;
  const kept = Object.hasOwn(confirmed, fingerprint) && draft.forgotten?.includes(fingerprint) !== true;
  if (forgot !== null) {
    return (
      <Notice kind="success">
        <span className={shared.spread}>
          <span>{text.forgotten}</span>
          <Button
            onClick={() => {
              forgot.undo();
              change(forgot.before);
              setForgot(null);
            }}
          >
            {text.undoForget}
          </Button>
        </span>
      </Notice>
    );
  }
  if (!kept) return null;
  return (
    <span className={shared.row}>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          const undo = onForget(fingerprint);
          setForgot({ before: draft, undo });
          change(withForgotten(answering));
        }}
      >
        {text.forget}
      </Button>
    </span>
  );
}
