import { Button } from "@fluentui/react-components";
import type { Draft } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { ChangeList } from "./change-list.tsx";

interface DraftConflictProps {
  readonly mine: Design;
  readonly theirs: Draft;
  readonly onTake: (theirs: Draft) => void;
  readonly onKeep: (theirs: Draft) => void;
}

/** Somebody else took the draft away: what is on the screen is all there is of it. */
export function DraftGone({ onKeep }: { readonly onKeep: () => void }) {
  const words = text.designer;
  const shared = useSharedStyles();
  return (
    <Notice kind="warning">
      <span>{words.gone}</span>
      <span className={shared.row}>
        <Button onClick={onKeep}>{words.goneKeep}</Button>
      </span>
    </Notice>
  );
}

/** What looks like names stands in what people wrote or in what the sheet's lists hold: it waits here for an answer. */
export function DraftNames({
  names,
  onKeep,
}: {
  readonly names: readonly string[];
  readonly onKeep: () => void;
}) {
  const shared = useSharedStyles();
  return (
    <Notice kind="warning">
      <strong>{text.names.found(names)}</strong>
      <span>{text.designer.namesWait}</span>
      <span className={shared.row}>
        <Button onClick={onKeep}>{text.designer.namesKeep}</Button>
      </span>
    </Notice>
  );
}

/** Somebody else was faster: what theirs has that the own one has not, and whose goes on. */
export function DraftConflict({ mine, theirs, onTake, onKeep }: DraftConflictProps) {
  const words = text.designer;
  const shared = useSharedStyles();
  return (
    <Notice kind="warning">
      <span>{words.conflict(theirs.changedBy, timeText(theirs.changedAt))}</span>
      <span>{words.conflictChanges}</span>
      <ChangeList before={mine} after={theirs.design} />
      <span className={shared.row}>
        <Button onClick={() => onTake(theirs)}>{words.conflictTake}</Button>
        <Button onClick={() => onKeep(theirs)}>{words.conflictKeep}</Button>
      </span>
    </Notice>
  );
}
