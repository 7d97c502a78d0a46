import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterOutcome } from "../../../shared/api/register.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { conflictText, effectCounts, effectText, type NameOf } from "./register-text.ts";

const useStyles = makeStyles({ list: { maxHeight: "320px", overflowY: "auto" } });

const AT_FIRST = 100;

interface ChangePreviewProps {
  readonly outcome: RegisterOutcome;
  readonly nameOf: NameOf;
  /** Row on the sheet of the n-th row of an import; absent for acts. */
  readonly rowOf?: (index: number) => number | undefined;
}

/** What a change would do, and what stands against it. */
export function ChangePreview({ outcome, nameOf, rowOf }: ChangePreviewProps) {
  const shared = useSharedStyles();
  const { effects, conflicts, unchanged, unnamed, accounts, openReports } = outcome;
  if (conflicts.length > 0) {
    const lines = conflicts.map((conflict) => {
      const row = rowOf?.(conflict.change);
      return conflictText(conflict, nameOf, row === undefined ? "" : text.units.atRow(row));
    });
    return (
      <Notice kind="error">
        <strong>{text.units.conflictsHeading(conflicts.length)}</strong>
        <Lines lines={lines} />
      </Notice>
    );
  }
  return (
    <div className={shared.stack}>
      {effects.length === 0 ? (
        <p className={shared.paragraph}>{text.units.nothing}</p>
      ) : (
        <>
          <h3 className={shared.subheading}>
            {text.units.effectsHeading}　{text.units.summary(effectCounts(effects))}
          </h3>
          <Lines lines={effects.map((effect) => effectText(effect, nameOf))} />
        </>
      )}
      {(accounts > 0 || openReports > 0) && (
        <Notice kind="warning">
          {accounts > 0 && <span>{text.units.heldAccounts(accounts)}</span>}
          {openReports > 0 && <span>{text.units.heldReports(openReports)}</span>}
        </Notice>
      )}
      {rowOf !== undefined && (
        <p className={shared.quiet}>
          {[
            ...(unchanged > 0 ? [text.units.unchanged(unchanged)] : []),
            ...(unnamed > 0 ? [text.units.unnamed(unnamed)] : []),
          ].join(text.semicolon)}
        </p>
      )}
    </div>
  );
}

/** Lines of text, all of them at a click. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const shown = whole ? lines : lines.slice(0, AT_FIRST);
  return (
    <>
      <ul className={`${shared.list} ${styles.list}`}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand still, and two may be alike.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button onClick={() => setWhole(true)}>{text.table.showRest(lines.length - shown.length)}</Button>
      )}
    </>
  );
}
