import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { quoted } from "../../messages/quoted.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { type KeptWork, LASTS, MOST_WORKS } from "./kept-work.ts";

/** Beside the way to open a file: what this computer keeps of it, and for how long. */
export function KeptWorkWord() {
  const { keptWork } = useServices();
  return keptWork === null ? null : <Word keptWork={keptWork} />;
}

function Word({ keptWork }: { readonly keptWork: KeptWork }) {
  const { on, lasting } = useStore(keptWork.state);
  const shared = useSharedStyles();
  if (!lasting) return null;
  return <p className={shared.quiet}>{on ? text.keptWork.word(LASTS) : text.keptWork.wordOff}</p>;
}

/** What she has to know once: nothing is kept, something gave way, another window has gone on with the same. */
export function KeptWorkNotices() {
  const { keptWork } = useServices();
  return keptWork === null ? null : <Notices keptWork={keptWork} />;
}

function Notices({ keptWork }: { readonly keptWork: KeptWork }) {
  const { lasting, on, gone, parted } = useStore(keptWork.state);
  const words = text.keptWork;
  return (
    <>
      {on && !lasting && <Notice kind="warning">{words.refused}</Notice>}
      {(gone.length > 0 || parted) && (
        <Notice kind="warning">
          {gone.length > 0 && (
            <span>{words.gone(gone.map(({ name }) => quoted(name)).join(text.listing), MOST_WORKS)}</span>
          )}
          {parted && <span>{words.parted}</span>}
          <span>
            <Button onClick={keptWork.read}>{words.understood}</Button>
          </span>
        </Notice>
      )}
    </>
  );
}
