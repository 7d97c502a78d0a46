import type { Outcome } from "../../api/failure.ts";
import { changeText } from "../../messages/change-text.ts";
import { text } from "../../messages/index.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { TaskMove } from "./task-moves.ts";

interface MoveDialogProps {
  readonly of: TaskMove;
  /** Words that say what was done. */
  readonly onDone: (said: string) => void;
  /** Some may have moved before one could not: what is shown is to be read again. */
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** What taking the newest version up changes for the units, and that what was sent stays. */
export function MoveDialog({ of: { form, from, tasks, move }, onDone, onFailed, onClose }: MoveDialogProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const words = text.moves;
  const run = async (): Promise<Outcome<null>> => {
    for (const { id } of tasks) {
      const moved = await api.takeUpVersion(id, { from, to: form.version });
      if (!moved.ok) return moved;
    }
    return { ok: true, value: null };
  };
  return (
    <ActDialog
      title={words.title(form.title.zh, form.version)}
      confirm={words.take(form.version)}
      act={run}
      onDone={() => onDone(words.done(tasks.length, form.version))}
      onFailed={onFailed}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{words.tasks}</p>
      <ul className={shared.list}>
        {tasks.map(({ id, title, period }) => (
          <li key={id}>{formTitle(title, period)}</li>
        ))}
      </ul>
      {move.adds.length > 0 && (
        <>
          <p className={shared.paragraph}>{words.adds(form.version)}</p>
          <ul className={shared.list}>
            {[...new Set(move.adds.map(changeText))].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className={shared.paragraph}>{words.units(form.version)}</p>
      <p className={shared.paragraph}>{words.sent}</p>
    </ActDialog>
  );
}
