import { Button, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Correction } from "../../../host/correction.ts";
import type { FileHost } from "../../../host/file-host.ts";
import { text } from "../../../messages/index.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { TABLE_FILES } from "../../../ui/table-files.ts";
import { useStore } from "../../../ui/use-store.ts";
import { PatchOutcome } from "../corrected-file.tsx";
import { CorrectionList } from "../correction-list.tsx";
import type { LiveTrouble } from "./live-state.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import { useLive } from "./use-live.ts";

const useStyles = makeStyles({
  onScreen: { "@media print": { display: "none !important" as "none" } },
});

interface LiveLineProps {
  readonly file: FileHost;
  readonly live: LiveWorkbook;
  /** Something else stands in front: the file is followed all the same. */
  readonly hidden: boolean;
  readonly onGoTo: (correction: Correction) => void;
}

/** Whether the page follows the file, when it was read last, what stands against it, and the way to write into it. */
export function LiveLine({ file, live, hidden, onGoTo }: LiveLineProps) {
  useLive(live);
  const styles = useStyles();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { step, trouble, readAt, lost, undone, written } = useStore(live.state);
  const corrections = useSyncExternalStore(file.onChange, file.corrections);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (readAt !== undefined) announce(text.live.readAt(clock(readAt)));
  }, [readAt, announce]);
  if (hidden) return null;
  const { writeBack } = live;
  const choose = () => input.current?.click();
  return (
    <section className={mergeClasses(shared.stack, styles.onScreen)} aria-label={text.live.heading}>
      <div className={shared.row}>
        <span className={shared.quiet}>
          {live.follows ? text.live.follows : text.live.copy}
          {readAt !== undefined && ` · ${text.live.readAt(clock(readAt))}`}
        </span>
        <Button
          size="small"
          disabledFocusable={step !== "resting"}
          onClick={live.follows ? () => void live.look(true) : choose}
        >
          {text.live.read}
        </Button>
        {writeBack !== undefined && corrections.length > 0 && (
          <Button size="small" disabledFocusable={step !== "resting"} onClick={() => setAsking(true)}>
            {text.live.write}
          </Button>
        )}
        <span role="status">
          {step !== "resting" && <Spinner size="tiny" label={text.live[step]} />}
          {written?.kind === "done" && text.live.wrote(written.cells)}
        </span>
      </div>
      {/* Beside a file that is followed too: it may have been moved. */}
      <input
        ref={input}
        type="file"
        hidden
        accept={TABLE_FILES}
        onChange={({ currentTarget }) => {
          const [again] = currentTarget.files ?? [];
          if (again !== undefined) void live.take(again.name, () => again.arrayBuffer());
          currentTarget.value = "";
        }}
      />
      {trouble !== undefined && (
        <Notice kind={trouble.kind === "busy" ? "warning" : "error"}>
          <span>{troubleText(trouble)}</span>
          <span className={shared.row}>
            {trouble.kind === "refused" && (
              <Button onClick={() => void live.allow()}>{text.live.allow}</Button>
            )}
            {trouble.kind === "missing" && <Button onClick={choose}>{text.live.chooseAgain}</Button>}
            {(trouble.kind === "another" || trouble.kind === "otherName") && (
              <Button onClick={() => void live.takeAnother()}>{text.live.takeAnother}</Button>
            )}
          </span>
        </Notice>
      )}
      <Told corrections={lost} words={text.live.lost} onGoTo={onGoTo} />
      <Told corrections={undone} words={text.live.undone} onGoTo={onGoTo} />
      {written?.kind === "done" && <PatchOutcome patched={written.patched} />}
      {written?.kind === "failed" && <Notice kind="error">{text.live.unwrittenFor(written.reason)}</Notice>}
      {written !== undefined && written.kind !== "done" && written.kind !== "failed" && (
        <Notice kind="error">{text.live.unwritten[written.kind]}</Notice>
      )}
      {asking && writeBack !== undefined && (
        <PaneDialog
          title={text.live.writeAsk(file.workbookName)}
          onClose={() => setAsking(false)}
          actions={
            <Button
              appearance="primary"
              onClick={() => {
                setAsking(false);
                void writeBack();
              }}
            >
              {text.live.writeConfirm}
            </Button>
          }
        >
          <p className={shared.paragraph}>{text.live.writeBody(corrections.length)}</p>
          <p className={shared.paragraph}>{text.live.writeClose}</p>
        </PaneDialog>
      )}
    </section>
  );
}

function Told({
  corrections,
  words,
  onGoTo,
}: {
  readonly corrections: readonly Correction[];
  readonly words: (cells: number) => string;
  readonly onGoTo: LiveLineProps["onGoTo"];
}) {
  if (corrections.length === 0) return null;
  return (
    <Notice kind="warning">
      <strong>{words(corrections.length)}</strong>
      <CorrectionList corrections={corrections} onGoTo={onGoTo} />
    </Notice>
  );
}

function troubleText(trouble: LiveTrouble): string {
  if (trouble.kind === "unreadable") return text.live.unreadable(trouble.reason);
  return trouble.kind === "otherName" ? text.live.otherName(trouble.name) : text.live.trouble[trouble.kind];
}

/** "2019-12-31T16:20:05+08:00" → "16:20:05": she wants to know whether this was her last Ctrl+S. */
function clock(iso: string): string {
  return iso.slice(11, 19);
}
