/** An opened workbook that follows its file: read again when it was written elsewhere, and written when she says so. */
import { problems } from "../../../../shared/problem.ts";
import { cellText } from "../../../../shared/sheet/cell-text.ts";
import { type Grid, parseAddress } from "../../../../shared/sheet/grid.ts";
import { type Engine, EngineStopped } from "../../../engine/engine.ts";
import type { Correction } from "../../../host/correction.ts";
import type { FileHost, FileReading } from "../../../host/file-host.ts";
import { FileTrouble, type LiveFile } from "../../../host/live-file.ts";
import { createStore, type Store } from "../../../ui/store.ts";
import type { Workbench } from "../workbench.ts";
import { carriedCorrections } from "./carried-corrections.ts";
import type { LiveState, LiveTrouble, Written } from "./live-state.ts";

export interface LiveWorkbook {
  readonly state: Store<LiveState>;
  /** Whether the browser lets the page see what the file holds now; else she chooses it once more. */
  readonly follows: boolean;
  /** Takes in what the file holds, if it was written since. @param asked she wants to know at once */
  readonly look: (asked?: boolean) => Promise<void>;
  /** Takes in a file that she chose again. */
  readonly take: (name: string, bytes: () => Promise<ArrayBuffer>) => Promise<void>;
  /** The other workbook that was found in its place is meant. */
  readonly takeAnother: () => Promise<void>;
  /** Asks for the permission that was lost. */
  readonly allow: () => Promise<void>;
  /** Puts what was corrected here into the file; absent where that cannot be. */
  readonly writeBack?: () => Promise<void>;
}

export interface LiveParts {
  readonly host: FileHost;
  readonly workbench: Pick<Workbench, "renewed">;
  readonly engine: Pick<Engine, "patch">;
  /** The sheets of a file, or why it has none. */
  readonly read: (bytes: Uint8Array) => Promise<FileReading | { readonly reason: string }>;
  /** As the host has it. */
  readonly opened: readonly Grid[];
  readonly file?: { readonly live: LiveFile; readonly stamp: string };
  /** Corrections of another day for which the file had no place when it was opened. */
  readonly lost?: readonly Correction[];
  /** In China's time. */
  readonly now: () => string;
  readonly onFault: (fault: unknown) => void;
}

export function createLiveWorkbook(parts: LiveParts): LiveWorkbook {
  const { host, workbench, read, now, file } = parts;
  const state = createStore<LiveState>({ step: "resting", lost: parts.lost ?? [], undone: [] });
  const say = (news: Partial<LiveState>): void => state.update((before) => ({ ...before, ...news }));
  const rest = (trouble?: LiveTrouble): void => say({ step: "resting", trouble });
  const inTurn = takingTurns((error) => {
    if (!(error instanceof EngineStopped)) parts.onFault(error);
    rest(error instanceof EngineStopped ? state.get().trouble : { kind: "broken" });
  });
  let { opened } = parts;
  let stamp = file?.stamp;
  let another: FileReading | undefined;
  /** What was wrong at the last look: a file is not written in a moment, so it is said when it is wrong twice. */
  let doubt: { readonly about: string; readonly said: boolean } | undefined;
  /** Corrections that were written into the file. */
  let inFile: readonly Correction[] = [];

  const accept = async (reading: FileReading): Promise<void> => {
    const sheets = byName(reading.sheets);
    const { kept, lost } = carriedCorrections(byName(opened), sheets, host.corrections());
    opened = reading.sheets;
    another = undefined;
    await host.renew(reading, kept);
    workbench.renewed(host.corrections().length === 0);
    const undone = inFile.filter((correction) => shownIn(sheets, correction) === correction.before);
    inFile = inFile.filter((correction) => !undone.includes(correction));
    say({ step: "resting", trouble: undefined, written: undefined, readAt: now(), lost, undone });
  };

  const takeIn = async (reading: FileReading): Promise<void> => {
    const before = byName(opened);
    if (reading.sheets.some(({ name }) => before.has(name))) return accept(reading);
    another = reading;
    rest({ kind: "another" });
  };

  /** @param about the same text for the same trouble of the same file */
  const wonder = (about: string, trouble: LiveTrouble, asked: boolean): void => {
    const said = asked || doubt?.about === about;
    doubt = { about, said };
    rest(said ? trouble : state.get().trouble);
  };

  const look = async ({ live }: { readonly live: LiveFile }, asked: boolean): Promise<void> => {
    try {
      const seen = await live.look();
      if (seen.stamp === stamp) {
        doubt = undefined;
        return rest(another === undefined ? undefined : { kind: "another" });
      }
      const about = `unreadable ${seen.stamp}`;
      if (!asked && doubt?.about === about && doubt.said) return;
      say({ step: "reading" });
      const reading = await read(new Uint8Array(await seen.bytes()));
      if ("reason" in reading) return wonder(about, { kind: "unreadable", ...reading }, asked);
      doubt = undefined;
      stamp = seen.stamp;
      await takeIn(reading);
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      wonder(error.trouble, { kind: error.trouble }, asked);
    }
  };

  const writeBack = async ({ live }: { readonly live: LiveFile }): Promise<Written> => {
    if (!(await live.mayWrite())) return { kind: "refused" };
    const before = stamp;
    await look({ live }, true);
    if (stamp !== before) return { kind: "changed" };
    const { trouble } = state.get();
    if (trouble?.kind === "unreadable") return { kind: "failed", reason: trouble.reason };
    if (trouble !== undefined) {
      const isOther = trouble.kind === "another" || trouble.kind === "otherName";
      return { kind: isOther ? "changed" : trouble.kind };
    }
    say({ step: "writing" });
    const made = host.corrections();
    const changes = made.map(({ sheet, cell, value }) => ({ sheet, cell, value }));
    const patched = await parts.engine.patch({ bytes: host.source.bytes, changes });
    if (!patched.ok) return { kind: "failed", reason: problems[patched.code].title };
    await live.write(patched.bytes);
    const seen = await live.look();
    const reading = await read(new Uint8Array(await seen.bytes()));
    if ("reason" in reading) return { kind: "failed", reason: reading.reason };
    stamp = seen.stamp;
    const left = new Set(patched.left.map(({ sheet, cell }) => `${sheet}!${cell}`));
    inFile = [...inFile, ...made.filter(({ sheet, cell }) => !left.has(`${sheet}!${cell}`))];
    await accept(reading);
    return { kind: "done", cells: made.length - left.size, patched };
  };

  return {
    state,
    follows: file !== undefined,
    look: (asked = false) =>
      inTurn(async () => {
        if (file !== undefined) await look(file, asked);
      }),
    take: (name, bytes) =>
      inTurn(async () => {
        say({ step: "reading" });
        const reading = await read(new Uint8Array(await bytes()));
        if ("reason" in reading) return rest({ kind: "unreadable", ...reading });
        if (name === host.workbookName) return await takeIn(reading);
        another = { ...reading, name };
        rest({ kind: "otherName", name });
      }),
    takeAnother: () =>
      inTurn(async () => {
        if (another !== undefined) await accept(another);
      }),
    allow: () =>
      inTurn(async () => {
        if (file !== undefined && (await file.live.mayRead())) await look(file, true);
      }),
    ...(file !== undefined &&
      !host.source.converted && {
        writeBack: () =>
          inTurn(async () => {
            const written = await writeBack(file).catch((error: unknown): Written => {
              if (error instanceof FileTrouble) return { kind: error.trouble };
              if (!(error instanceof EngineStopped)) parts.onFault(error);
              return { kind: error instanceof EngineStopped ? "stopped" : "broken" };
            });
            say({ step: "resting", written });
          }),
      }),
  };
}

/** One act after the other; what goes wrong with one keeps none of the others from its turn. */
function takingTurns(onFault: (fault: unknown) => void) {
  let turn: Promise<void> = Promise.resolve();
  return (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).catch(onFault);
    return turn;
  };
}

function byName(sheets: readonly Grid[]): ReadonlyMap<string, Grid> {
  return new Map(sheets.map((grid) => [grid.name, grid]));
}

function shownIn(sheets: ReadonlyMap<string, Grid>, { sheet, cell }: Correction): string | undefined {
  const [grid, place] = [sheets.get(sheet), parseAddress(cell)];
  return grid && place && cellText(grid, place.row, place.column);
}
