import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import type { KeptDesign } from "./kept-design-schema.ts";

/** Designs that were left on this computer before the server had them: to go on with, or to give up. */
export function KeptList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { keptDesigns } = useServices();
  const kept = useStore(keptDesigns.state);
  const [dropping, setDropping] = useState<KeptDesign | null>(null);
  const shared = useSharedStyles();
  const words = text.ownForms;
  if (kept.length === 0) return null;
  return (
    <Notice kind="warning">
      {kept.map((one) => {
        const title = titleOf(one);
        return (
          <span key={one.design.id} className={shared.row}>
            <span>{words.keptHere(title, timeText(one.at))}</span>
            <Button aria-label={words.keptOpenOf(title)} onClick={() => onOpen(one.design.id)}>
              {words.keptOpen}
            </Button>
            <Button aria-label={words.keptDropOf(title)} onClick={() => setDropping(one)}>
              {words.keptDrop}
            </Button>
          </span>
        );
      })}
      {dropping !== null && (
        <ActDialog
          title={words.keptDropTitle(titleOf(dropping))}
          confirm={words.keptDrop}
          act={async () => ({ ok: true as const, value: null })}
          onDone={() => {
            keptDesigns.forget(dropping.design.id);
            setDropping(null);
          }}
          onClose={() => setDropping(null)}
        >
          <p className={shared.paragraph}>{words.keptDropWhat}</p>
        </ActDialog>
      )}
    </Notice>
  );
}

function titleOf({ design }: KeptDesign): string {
  return design.title.trim() === "" ? text.ownForms.untitled : design.title;
}
