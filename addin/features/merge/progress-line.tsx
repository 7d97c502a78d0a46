import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { sizeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { type Downloading, isUnderWay, type Progress } from "./use-download.ts";

type UnderWay = Extract<Progress, { readonly kind: "asking" | "waiting" | "running" }>;

function wordsOf(progress: UnderWay): string {
  switch (progress.kind) {
    case "asking":
      return text.merge.asking;
    case "waiting":
      return text.merge.waiting(progress.ahead, progress.seconds);
    case "running":
      return progress.bytes === 0 ? text.merge.preparing : text.merge.received(sizeText(progress.bytes));
  }
}

/** How far the download is, the way to stop it, also by Escape, and the way to start it again. */
export function ProgressLine({ downloading }: { readonly downloading: Downloading }) {
  const shared = useSharedStyles();
  const { progress, stop, again } = downloading;
  const line = useRef<HTMLDivElement>(null);
  const underWay = isUnderWay(progress);
  useEffect(() => {
    if (!underWay) return undefined;
    const press = (event: KeyboardEvent): void => {
      // An open list or dialog takes Escape for itself.
      if (event.key === "Escape" && !event.defaultPrevented) stop();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [underWay, stop]);
  // The button that was pressed is gone: what comes next is at hand.
  const had = useRef(false);
  useEffect(() => {
    if (progress.kind === "stopped" && had.current) line.current?.querySelector("button")?.focus();
    had.current = false;
  }, [progress.kind]);

  switch (progress.kind) {
    case "idle":
      return null;
    case "asking":
    case "waiting":
    case "running": {
      const words = wordsOf(progress);
      return (
        <div className={shared.row}>
          <Spinner size="tiny" label={words} />
          <Button
            onClick={() => {
              had.current = true;
              stop();
            }}
          >
            {text.merge.stop}
          </Button>
        </div>
      );
    }
    case "done":
      return <Notice kind="success">{progress.message}</Notice>;
    case "stopped":
    case "failed":
      return (
        <div ref={line}>
          <Notice kind={progress.kind === "failed" ? "error" : "warning"}>
            <span>{progress.kind === "failed" ? progress.message : text.merge.stopped}</span>
            {again !== null && (
              <span>
                <Button onClick={again}>{text.merge.again}</Button>
              </span>
            )}
          </Notice>
        </div>
      );
  }
}
