import { Button } from "@fluentui/react-components";
import type { PurgedVersion } from "../../../shared/api/review.ts";
import { dateText, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { useSharedStyles } from "../../ui/styles.ts";

interface PurgeListProps {
  readonly heading: string;
  readonly purges: readonly PurgedVersion[];
  readonly onOpen: (uuid: string) => void;
}

/** What somebody asked to have purged, and what is sealed: both sides see it, until it is gone. */
export function PurgeList({ heading, purges, onOpen }: PurgeListProps) {
  const shared = useSharedStyles();
  if (purges.length === 0) return null;
  return (
    <section className={shared.stack} aria-label={heading}>
      <h3 className={shared.subheading}>{heading}</h3>
      <ul className={`${shared.list} ${shared.stack}`}>
        {purges.map(({ receipt, title, step, at, by, reason, until }) => (
          <li key={receipt.uuid}>
            <Button appearance="transparent" onClick={() => onOpen(receipt.uuid)}>
              {receipt.unit.name} {reportTitle(title, receipt.period)}
            </Button>
            <div className={shared.quiet}>
              {step === "sealed" ? "○" : "▲"} {text.review.purgeSteps[step]} · {timeText(at)}
              {until !== null && ` · ${text.review.purgeUntil(dateText(until))}`}
            </div>
            <div className={shared.quiet}>
              {text.review.purgeReason(text.review.by(by.unit, by.name), reason)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
