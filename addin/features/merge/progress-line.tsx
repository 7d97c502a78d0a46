import { Button, Spinner } from "@fluentui/react-components";
import { sizeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Downloading, Progress } from "./use-download.ts";

function wordsOf(progress: Extract<Progress, { readonly kind: "waiting" | "running" }>): string {
  if (progress.kind === "waiting") return text.merge.waiting(progress.ahead, progress.seconds);
  return progress.bytes === 0 ? text.merge.preparing : text.merge.received(sizeText(progress.bytes));
}

/** How far the download is, the way to stop it, and the way to start it again. */
export function ProgressLine({ downloading }: { readonly downloading: Downloading }) {
  const shared = useSharedStyles();
  const { progress, stop, again } = downloading;
  switch (progress.kind) {
    case "idle":
      return null;
    case "waiting":
    case "running": {
      const words = wordsOf(progress);
      return (
        <div className={shared.row}>
          <Spinner size="tiny" label={words} />
          <Button onClick={stop}>{text.merge.stop}</Button>
        </div>
      );
    }
    case "done":
      return <Notice kind="success">{progress.message}</Notice>;
    case "stopped":
    case "failed":
      return (
        <Notice kind={progress.kind === "failed" ? "error" : "warning"}>
          <span>{progress.kind === "failed" ? progress.message : text.merge.stopped}</span>
          {again !== null && (
            <span>
              <Button onClick={again}>{text.merge.again}</Button>
            </span>
          )}
        </Notice>
      );
  }
}
