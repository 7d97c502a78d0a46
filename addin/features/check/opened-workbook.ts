import { type Engine, EngineStopped, ReadingTooLong } from "../../engine/engine.ts";
import { createFileHost, createPageSettings, type FileHost } from "../../host/file-host.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { sheetNameOf } from "../../ui/table-files.ts";
import type { AssignmentKeeper } from "./assignments.ts";
import type { ConfirmedNames } from "./confirmed-names.ts";
import { followedBy } from "./formulas-followed.ts";
import { type CheckContext, openWorkbench, type Workbench } from "./workbench.ts";

/** A workbook on the bench, and whose account opened it. */
export interface OpenedWorkbook {
  readonly account: string;
  readonly workbench: Workbench;
  /** The browser's edition draws the sheet; in Excel it stands beside the pane. */
  readonly file?: FileHost;
}

export type OpenResult =
  | { readonly kind: "opened"; readonly workbook: OpenedWorkbook }
  | { readonly kind: "unreadable"; readonly reason: string; readonly detail: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "too-long" }
  | { readonly kind: "failed" };

/** Opens the bytes of a file that was chosen, dropped or fetched. */
export async function openFile(
  name: string,
  bytes: ArrayBuffer,
  parts: {
    readonly account: string;
    readonly engine: Engine;
    readonly context: () => CheckContext;
    readonly assignments: AssignmentKeeper;
    readonly confirmedNames: ConfirmedNames;
  },
): Promise<OpenResult> {
  try {
    const result = await parts.engine.openWorkbook(new Uint8Array(bytes), sheetNameOf(name));
    if (!result.ok) {
      return { kind: "unreadable", reason: unreadableText(name, result.code), detail: result.detail };
    }
    const source = { bytes: new Uint8Array(bytes), converted: result.converted === true };
    const follow = followedBy(parts.engine, source.bytes, reportError);
    const file = createFileHost(name, result.sheets, createPageSettings(), source, follow);
    const workbench = await openWorkbench({
      host: file,
      engine: parts.engine,
      context: parts.context,
      assignments: parts.assignments,
      confirmedNames: parts.confirmedNames,
      onFault: reportError,
    });
    return { kind: "opened", workbook: { account: parts.account, workbench, file } };
  } catch (error) {
    if (error instanceof EngineStopped) return { kind: "stopped" };
    if (error instanceof ReadingTooLong) return { kind: "too-long" };
    reportError(error);
    return { kind: "failed" };
  }
}
