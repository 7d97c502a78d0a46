import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../../shared/api/sessions.ts";
import { dateText, timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";

/** What the account is to know of its second factor, until she has read it. */
export function FactorNote({
  note,
  onOpen,
}: {
  readonly note: Me["secondFactor"];
  readonly onOpen: () => void;
}) {
  const shared = useSharedStyles();
  const [read, setRead] = useState(false);
  const { enrolBy, resetAt, recoveryLeft } = note;
  const said = [
    ...(resetAt === undefined ? [] : [text.factor.resetAt(timeText(resetAt))]),
    ...(enrolBy === undefined ? [] : [text.factor.enrolBy(dateText(enrolBy))]),
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
          {text.factor.setUp}
        </Button>
        <Button size="small" onClick={() => setRead(true)}>
          {text.factor.later}
        </Button>
      </span>
    </Notice>
  );
}
