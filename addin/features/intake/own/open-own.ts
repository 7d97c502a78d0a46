/** Opens one of several files on the page's own workbench, and notes what stands there when she goes back to all. */
import { liveFile } from "../../../host/live-file.ts";
import type { Services } from "../../../services.ts";
import { type OpenedWorkbook, type OpenResult, openFile } from "../../check/opened-workbook.ts";
import type { WorkDone } from "../../check/work-done.ts";
import type { CheckContext } from "../../check/workbench.ts";
import type { Intake } from "../intake-box.ts";

type Parts = Pick<Services, "engine" | "assignments" | "confirmedNames" | "now"> & {
  readonly account: string;
  readonly context: () => CheckContext;
  /** What was done on the same file before, to go on with. */
  readonly resumed?: WorkDone;
};

/** As it was left, where it was open before; the handle of a file is followed as when it is opened alone. */
export async function openOwn(files: Intake, file: string, name: string, parts: Parts): Promise<OpenResult> {
  const before = files.benchOf(file);
  if (before !== undefined) {
    before.workbench.recheck();
    return { kind: "opened", workbook: before };
  }
  const handle = files.handleOf(file);
  let bytes: ArrayBuffer;
  let from: Parameters<typeof openFile>[2]["from"] = "file";
  try {
    if (handle === undefined) bytes = await files.bytesOf(file);
    else {
      const live = liveFile(handle);
      const { stamp, bytes: read } = await live.look();
      bytes = await read();
      from = { live, stamp };
    }
  } catch {
    return { kind: "failed" };
  }
  const result = await openFile(name, bytes, { ...parts, from });
  return result.kind === "opened"
    ? { kind: "opened", workbook: { ...result.workbook, among: file } }
    : result;
}

/** Now, and once every check that is under way has ended. */
export async function noteWorked(files: Pick<Intake, "worked">, opened: OpenedWorkbook): Promise<void> {
  const { among, workbench } = opened;
  if (among === undefined) return;
  files.worked(among, opened);
  await workbench.settled();
  files.worked(among, opened);
}

/** Everything as it is now: files that were written since are read anew, workbooks that are open follow theirs. */
export async function freshen(files: Intake): Promise<void> {
  await files.lookAgain();
  for (const { id } of files.state.get().files) {
    const opened = files.benchOf(id);
    if (opened === undefined) continue;
    await opened.live?.look(true);
    await noteWorked(files, opened);
  }
}

/** The forms are others now. */
export async function readAnew(files: Intake): Promise<void> {
  files.readAll();
  for (const { id } of files.state.get().files) {
    const opened = files.benchOf(id);
    opened?.workbench.recheck();
    if (opened !== undefined) await noteWorked(files, opened);
  }
}
