import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../../shared/api/sessions.ts";
import { dateText, timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { useEntrance } from "../../../services.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useStore } from "../../../ui/use-store.ts";

/** What the account is to know of its second factor, until she has read it. */
export function FactorNote({
  note,
  onOpen,
}: {
  readonly note: Me["secondFactor"];
  readonly onOpen: () => void;
}) {
  const { session } = useEntrance();
  const shared = useSharedStyles();
  const [read, setRead] = useState(false);
  const state = useStore(session.state);
  const { enrolBy, resetAt, recoveryLeft } = note;
  const used = state.kind === "signed-in" ? state.recoveryLeft : undefined;
  const said = [
    ...(resetAt === undefined ? [] : [text.factor.resetAt(timeText(resetAt))]),
    ...(enrolBy === undefined ? [] : [text.factor.enrolBy(dateText(enrolBy))]),
    ...(used === undefined ? [] : [text.factor.recoveryUsed(used)]),
    ...(recoveryLeft === undefined ? [] : [text.factor.recoveryFew(recoveryLeft)]),
  ];
  if (read || said.length === 0) return null;
  return (
    <Notice kind="warning">
      {said.map((words) => (
        <span key={words}>{words}</span>
      ))}
      <span className={shared.row}>
        <Button appearance="primary" size="small" onClick={onOpen}>
          {enrolBy === undefined && resetAt === undefined ? text.factor.renewCodes : text.factor.setUp}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setRead(true);
            session.recoveryRead();
          }}
        >
          {text.factor.later}
        </Button>
      </span>
    </Notice>
  );
}
