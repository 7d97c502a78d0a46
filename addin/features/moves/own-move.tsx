import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { mayMove } from "../../../shared/form/fit/version-move.ts";
import { changeText } from "../../messages/change-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { type MovableTask, taskMoves } from "./task-moves.ts";

interface OwnMoveProps {
  readonly task: MovableTask;
  /** Words that say what was done; "": somebody else was faster. */
  readonly onDone: (said: string) => void;
}

/** One task whose form has a newer version: takes it up, or says why it cannot. */
export function OwnMove({ task, onDone }: OwnMoveProps) {
  const catalogue = useCatalogue();
  const [move] = useMemo(() => taskMoves(catalogue, [task]), [catalogue, task]);
  const [asking, setAsking] = useState(false);
  const words = text.moves;
  if (move === undefined) return null;
  const { version } = move.form;
  if (!mayMove(move.move)) {
    const { more, countsOtherwise } = move.move;
    return (
      <Notice kind="warning">
        <span>{words.cannot(version)}</span>
        <ul>
          {[...new Set([...more.map(changeText), ...(countsOtherwise ? [words.counts] : [])])].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="warning">
        <span>{words.offerOne(move.from, version)}</span>
        <span>
          <Button onClick={() => setAsking(true)}>{words.take(version)}</Button>
        </span>
      </Notice>
      {asking && (
        <MoveDialog
          of={move}
          onDone={(said) => {
            setAsking(false);
            onDone(said);
          }}
          onFailed={() => onDone("")}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
