import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { type MovableTask, possibleMoves, type TaskMove } from "./task-moves.ts";

interface MoveOffersProps {
  readonly tasks: readonly MovableTask[];
  /** Tasks have moved, or somebody else changed them. */
  readonly onMoved: () => void;
}

/** 3 项进行中的任务可以换用第2版: a line for each form that has a version which only adds to the one asked for. */
export function MoveOffers({ tasks, onMoved }: MoveOffersProps) {
  const catalogue = useCatalogue();
  const offers = useMemo(() => possibleMoves(catalogue, tasks), [catalogue, tasks]);
  const [chosen, setChosen] = useState<TaskMove | null>(null);
  const [said, setSaid] = useState("");
  const words = text.moves;
  return (
    <>
      {said !== "" && <Notice kind="success">{said}</Notice>}
      {offers.map((offer) => {
        const { form, from } = offer;
        return (
          <Notice key={`${form.id} ${from}`} kind="warning">
            <span>{words.offer(form.title.zh, from, form.version, offer.tasks.length)}</span>
            <span>
              <Button onClick={() => setChosen(offer)}>{words.take(form.version)}</Button>
            </span>
          </Notice>
        );
      })}
      {chosen !== null && (
        <MoveDialog
          of={chosen}
          onDone={(words) => {
            setChosen(null);
            setSaid(words);
            onMoved();
          }}
          onFailed={onMoved}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
