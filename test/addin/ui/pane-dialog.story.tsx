import { useState } from "react";
import { PaneDialog } from "../../../addin/ui/pane-dialog.tsx";
import { show } from "../../support/components/story.tsx";

export interface PaneDialogStory {
  /** The button that opened it is gone when it closes. */
  readonly gone: boolean;
}

/** A page with a button that opens a dialog. */
show<PaneDialogStory>(({ gone }) => <Page gone={gone} />);

function Page({ gone }: PaneDialogStory) {
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(false);
  return (
    <main>
      <h2 tabIndex={-1}>账号</h2>
      <button type="button">别的</button>
      {!(gone && closed) && (
        <button type="button" onClick={() => setOpen(true)}>
          新增账号
        </button>
      )}
      {open && (
        <PaneDialog
          title="新增"
          onClose={() => {
            setOpen(false);
            setClosed(true);
          }}
        >
          <p>姓名</p>
        </PaneDialog>
      )}
    </main>
  );
}
