import { Button } from "@fluentui/react-components";
import type { OpenFit } from "../../../../shared/api/form-fits.ts";
import type { FormChange } from "../../../../shared/api/own-forms.ts";
import { timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { ChangeLines } from "./change-lines.tsx";
import type { Settling } from "./use-fit.ts";
import { isStandardAgain, versionInUse } from "./version-in-use.ts";

interface FitConflictProps {
  readonly theirs: OpenFit;
  /** What they published has that was not there before. */
  readonly changes: readonly FormChange[];
  readonly onSettle: (how: Settling) => void;
}

/** Somebody else published meanwhile: what they changed, and ways on of which none loses anything. */
export function FitConflict({ theirs, changes, onSettle }: FitConflictProps) {
  const words = text.formFits;
  const shared = useSharedStyles();
  const { publishedBy, publishedAt } = theirs;
  const who = [publishedBy ?? "", timeText(publishedAt ?? "")] as const;
  return (
    <Notice kind="warning">
      <span>
        {isStandardAgain(theirs)
          ? words.conflictRestored(...who)
          : words.conflict(...who, versionInUse(theirs))}
      </span>
      <span>{words.conflictChanges}</span>
      <ChangeLines changes={changes} />
      <span className={shared.row}>
        <Button appearance="primary" onClick={() => onSettle("join")}>
          {words.conflictJoin}
        </Button>
        <Button onClick={() => onSettle("theirs")}>{words.conflictTheirs}</Button>
        <Button onClick={() => onSettle("mine")}>{words.conflictKeep}</Button>
      </span>
      <span className={shared.quiet}>{words.conflictJoinHint}</span>
    </Notice>
  );
}
