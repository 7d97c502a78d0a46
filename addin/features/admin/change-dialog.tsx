import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { ChangePreview } from "./change-preview.tsx";
import type { NameOf } from "./register-text.ts";
import { useRegister } from "./use-register.ts";
import { useRegisterChange } from "./use-register-change.ts";

interface ChangeDialogProps {
  readonly title: string;
  /** The fields; they stand back while the preview shows. */
  readonly children: ReactNode;
  /** The acts that the fields describe; null while something is missing, which the fields then say. */
  readonly changes: () => readonly RegisterChange[] | null;
  readonly nameOf: NameOf;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

/** Fields, then what they would do, then doing it. */
export function ChangeDialog({ title, children, changes, nameOf, onDone, onClose }: ChangeDialogProps) {
  const register = useRegister();
  const changing = useRegisterChange(
    async (run) => register.change({ changes: [...(changes() ?? [])], ...run }),
    ({ effects }) => onDone(effects.length),
  );
  const { preview, busy, failure } = changing;
  const ready = preview !== null && preview.conflicts.length === 0 && preview.effects.length > 0;
  const look = (): void => {
    if (changes() !== null) void changing.look();
  };
  return (
    <PaneDialog
      title={title}
      busy={busy}
      onClose={onClose}
      actions={
        preview === null ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={look}>
            {busy ? text.units.previewing : text.units.preview}
          </Button>
        ) : (
          <>
            {ready && (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void changing.apply()}>
                {busy ? text.units.applying : text.units.apply}
              </Button>
            )}
            <Button disabled={busy} onClick={changing.back}>
              {text.units.back}
            </Button>
          </>
        )
      }
    >
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      {preview === null ? children : <ChangePreview outcome={preview} nameOf={nameOf} />}
      {busy && <Spinner size="tiny" />}
    </PaneDialog>
  );
}
