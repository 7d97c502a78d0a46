import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { PaneDialog } from "./pane-dialog.tsx";
import { forgetWish, unmetWish } from "./save-file.ts";
import { useStore } from "./use-store.ts";

/** Where nothing can be saved or printed: the way to the browser, where it can. */
export function Elsewhere({ onOpen }: { readonly onOpen: () => void }) {
  const wish = useStore(unmetWish);
  if (wish === null) return null;
  return (
    <PaneDialog
      title={text.elsewhere.title[wish]}
      close={text.close}
      light
      onClose={forgetWish}
      actions={
        <Button
          appearance="primary"
          onClick={() => {
            forgetWish();
            onOpen();
          }}
        >
          {text.excel.browser}
        </Button>
      }
    >
      <span>{text.elsewhere.body}</span>
    </PaneDialog>
  );
}
