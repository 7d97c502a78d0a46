import { Button, Checkbox } from "@fluentui/react-components";
import { useId, useState } from "react";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import type { KeptWork } from "./kept-work.ts";

/** Whether this computer keeps unfinished workbooks; nothing in Excel, which keeps them itself. */
export function KeptWorkSwitch() {
  const { keptWork } = useServices();
  return keptWork === null ? null : <Switch keptWork={keptWork} />;
}

function Switch({ keptWork }: { readonly keptWork: KeptWork }) {
  const { on, works } = useStore(keptWork.state);
  const [asking, setAsking] = useState(false);
  const box = useId();
  /** The buttons go, and with them the focus. */
  const answered = (): void => {
    setAsking(false);
    document.getElementById(box)?.focus();
  };
  const shared = useSharedStyles();
  const words = text.keptWork;
  return (
    <>
      <h3 className={shared.subheading}>{words.ownHeading}</h3>
      <Checkbox
        id={box}
        checked={on && !asking}
        label={words.own}
        onChange={(_, { checked }) => {
          setAsking(checked !== true);
          if (checked === true) keptWork.choose(true);
        }}
      />
      {asking ? (
        <Notice kind="warning">
          <span>{words.ownDrop(works.filter(({ work }) => work).length)}</span>
          <span className={shared.row}>
            <Button
              appearance="primary"
              onClick={() => {
                keptWork.choose(false);
                answered();
              }}
            >
              {words.ownDropRun}
            </Button>
            <Button onClick={answered}>{words.ownDropStay}</Button>
          </span>
        </Notice>
      ) : (
        <p className={shared.quiet}>{words.ownHint}</p>
      )}
    </>
  );
}
