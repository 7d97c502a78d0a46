import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { canPickLive, droppedHandle, liveFile, pickLive } from "../../host/live-file.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { TABLE_FILES } from "../../ui/table-files.ts";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import type { ResumedWork } from "../kept-work/kept-work.ts";
import { AgainQuestion } from "./again-question.tsx";
import { type OpenedWorkbook, type OpenResult, type Origin, openFile } from "./opened-workbook.ts";
import { ReadingFile } from "./reading-file.tsx";
import { SampleList } from "./sample-list.tsx";
import { isWork } from "./work-done.ts";
import type { CheckContext } from "./workbench.ts";

const useStyles = makeStyles({ drop: { fontWeight: 600 } });

/** `id` of the button, for links to it. */
export const CHOOSE_FILE = "choose-file";

type Step =
  | { readonly kind: "waiting" }
  /** `share`: how much has been read, 0 … 1. */
  | { readonly kind: "reading"; readonly name: string; readonly share?: number }
  /** The same file was left half done. */
  | {
      readonly kind: "again";
      readonly name: string;
      readonly kept: ResumedWork;
      /** @param resumed what was done goes on; else it is thrown away */
      readonly begin: (resumed: boolean) => void;
    }
  | { readonly kind: "message"; readonly text: string; readonly detail?: string };

/** Takes more than one file: they are looked through in one table before one is opened. */
export interface SeveralFiles {
  readonly onChosen: (files: readonly File[]) => void;
  readonly onPicked: (handles: readonly FileSystemFileHandle[]) => void;
  /** Called while the drop is heard. */
  readonly onDropped: (files: FileList, dropped: DataTransferItemList) => void;
}

/** The way to open a file, before all that is owed: a unit may owe twenty reports. */
export function OpenWorkbook({
  me,
  context,
  onOpened,
  several,
  children,
}: {
  readonly me: Me;
  /** What stands between the way to open a file and the samples. */
  readonly children: ReactNode;
  readonly context: () => CheckContext;
  readonly onOpened: (opened: OpenedWorkbook) => void;
  readonly several: SeveralFiles;
}) {
  const { api, engine, assignments, confirmedNames, now, keptWork } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: "waiting" });

  const open = async (name: string, bytes: () => Promise<ArrayBuffer>, from: Origin): Promise<void> => {
    setStep({ kind: "reading", name });
    let content: ArrayBuffer;
    try {
      content = await bytes();
    } catch {
      setStep({ kind: "message", text: text.open.failed });
      return;
    }
    const kept = await keptWork?.sameAs(new Uint8Array(content));
    const begin = async (resumed: boolean): Promise<void> => {
      setStep({ kind: "reading", name });
      const result = await openFile(name, content, {
        account: me.account.login,
        engine,
        context,
        assignments,
        confirmedNames,
        now,
        from,
        onRead: (share) => setStep({ kind: "reading", name, share }),
        ...(resumed && kept !== undefined && { resumed: kept.record.work }),
      });
      if (result.kind !== "opened") {
        setStep(messageOf(result));
        return;
      }
      // One file is kept once.
      if (kept !== undefined && resumed) keptWork?.adopt(result.workbook, kept);
      else if (kept !== undefined) keptWork?.forget(kept.record.id);
      onOpened(result.workbook);
    };
    if (kept === undefined || !isWork(kept.record.work)) await begin(false);
    else
      setStep({
        kind: "again",
        name,
        kept,
        begin: (resumed) => void begin(resumed).catch(reportError),
      });
  };

  const openFiles = (files: FileList | null, handle?: Promise<FileSystemFileHandle | undefined>): void => {
    const [file, second] = files ?? [];
    if (file === undefined) return;
    if (second !== undefined) {
      several.onChosen([...(files ?? [])]);
      return;
    }
    const found = async (): Promise<void> => {
      const live = await handle;
      if (live === undefined) await open(file.name, () => file.arrayBuffer(), "file");
      else await openHandle(live);
    };
    found().catch(reportError);
  };

  const openHandles = async (handles: readonly FileSystemFileHandle[]): Promise<void> => {
    const [handle, second] = handles;
    if (second !== undefined) several.onPicked(handles);
    else if (handle !== undefined) await openHandle(handle);
  };

  const openHandle = async (handle: FileSystemFileHandle): Promise<void> => {
    const live = liveFile(handle);
    try {
      const { stamp, bytes } = await live.look();
      const content = await bytes();
      await open(live.name, async () => content, { live, stamp });
    } catch {
      setStep({ kind: "message", text: text.open.failed });
    }
  };

  const choose = async (): Promise<void> => {
    try {
      const handles = canPickLive() ? await pickLive(TABLE_FILES.split(",")) : null;
      if (handles === null) input.current?.click();
      else if (handles !== undefined) await openHandles(handles);
    } catch {
      // In a frame of another site only the input may ask.
      input.current?.click();
    }
  };

  const openSample = async (name: string, title: string): Promise<void> => {
    setStep({ kind: "reading", name: title });
    const fetched = await api.sample(name);
    if (fetched.ok) await open(title, async () => fetched.value, "sample");
    else setStep({ kind: "message", text: failureText(fetched.failure) });
  };

  const over = useFileDrop((files, dropped) => {
    if (holdsSeveral(files, dropped)) several.onDropped(files, dropped);
    else openFiles(files, droppedHandle(dropped));
  });

  if (step.kind === "reading") {
    return (
      <>
        <section className={shared.dropZone}>
          <ReadingFile name={step.name} share={step.share} onStop={engine.stop} />
        </section>
        {children}
      </>
    );
  }
  return (
    <>
      {step.kind === "message" && (
        <Notice kind="error">
          <span>{step.text}</span>
          {step.detail !== undefined && (
            <details>
              <summary>{text.details}</summary>
              {step.detail}
            </details>
          )}
        </Notice>
      )}
      {step.kind === "again" && (
        <AgainQuestion
          name={step.name}
          work={step.kept.record}
          onAnswer={step.begin}
          onClose={() => {
            setStep({ kind: "waiting" });
            document.getElementById(CHOOSE_FILE)?.focus();
          }}
        />
      )}
      <div className={mergeClasses(shared.dropZone, over && shared.dropping)}>
        <span className={styles.drop}>{over ? text.open.dropNow : text.open.drop}</span>
        <span className={shared.quiet}>{text.open.or}</span>
        <Button id={CHOOSE_FILE} appearance="primary" onClick={() => void choose()}>
          {text.open.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={TABLE_FILES}
          onChange={({ currentTarget }) => {
            openFiles(currentTarget.files);
            // The same file can be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        <span className={mergeClasses(shared.quiet, shared.dropHint)}>{text.open.hint}</span>
      </div>
      {children}
      {me.demonstration && (
        <SampleList
          unit={me.account.unit.code}
          onChoose={({ name, title }) => void openSample(name, title)}
        />
      )}
    </>
  );
}

/** A folder or an archive is opened like several files. */
function holdsSeveral(files: FileList, dropped: DataTransferItemList): boolean {
  const [file] = files;
  const isFolder = [...dropped].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
  return files.length > 1 || isFolder || file?.name.toLowerCase().endsWith(".zip") === true;
}

function messageOf(result: Exclude<OpenResult, { kind: "opened" }>): Step {
  if (result.kind === "stopped") return { kind: "message", text: text.open.stopped };
  if (result.kind === "too-long") return { kind: "message", text: text.open.tooLong };
  if (result.kind === "failed") return { kind: "message", text: text.open.failed };
  return { kind: "message", text: result.reason, detail: result.detail };
}
