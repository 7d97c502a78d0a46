import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { text } from "../messages/index.ts";
import { useFocusReturned } from "./focus.ts";
import { useSharedStyles } from "./styles.ts";

const useStyles = makeStyles({
  wide: { maxWidth: "min(1040px, 100vw)" },
});

interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons before the one that closes. */
  readonly actions?: ReactNode;
  /** What the button says that closes, as Escape does; null where there is none beside `actions`. */
  readonly close?: string | null;
  /** Nothing closes the dialog while an answer is awaited. */
  readonly busy?: boolean;
  /** There is nothing to decide or to lose: a press beside the dialog closes it too. */
  readonly light?: boolean;
  /** It shows a table: as wide as the window has room for. */
  readonly wide?: boolean;
  /** What a button of type "submit" does, and Enter in a field. */
  readonly onSubmit?: (event: FormEvent) => void;
  readonly onClose: () => void;
}

/** The frame of every dialog: heading, content, buttons. It keeps the focus until it closes. */
export function PaneDialog({
  title,
  children,
  actions,
  close = text.cancel,
  busy = false,
  light = false,
  wide = false,
  onSubmit,
  onClose,
}: PaneDialogProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  useFocusReturned();
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={shared.stackWide}>{children}</DialogContent>
      <DialogActions>
        {actions}
        {close !== null && (
          <Button disabled={busy} onClick={onClose}>
            {close}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  );
  return (
    <Dialog
      open
      modalType={light ? "modal" : "alert"}
      onOpenChange={(_, { open }) => !open && !busy && onClose()}
    >
      <DialogSurface className={wide ? styles.wide : undefined}>
        {onSubmit === undefined ? (
          body
        ) : (
          <form onSubmit={onSubmit} noValidate>
            {body}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  );
}
