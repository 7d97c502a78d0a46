/** The mailbox: files are handed over, read one after the other, looked through, and sent for their units. */
import { EngineStopped, ReadingTooLong } from "../../engine/engine.ts";
import type { IntakePool } from "../../engine/intake-pool.ts";
import type { IntakeAnswer, IntakeContext } from "../../engine/intake-types.ts";
import { text } from "../../messages/index.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { createStore } from "../../ui/store.ts";
import type { AssignmentKeeper } from "../check/assignments.ts";
import type { ConfirmedNames } from "../check/confirmed-names.ts";
import type { OpenedWorkbook } from "../check/opened-workbook.ts";
import { hasUnsavedWork } from "../check/workbench.ts";
import { unpacked } from "./from-archive.ts";
import type { Intake, IntakeBox } from "./intake-box.ts";
import { contextKeeper, type IntakeParty } from "./intake-context.ts";
import { isAsking } from "./intake-model.ts";
import { type IntakeSource, isLeftover, sourceId } from "./intake-source.ts";
import { type IntakeFile, type IntakeTable, NO_DECISIONS } from "./intake-types.ts";
import { type IntakeAct, type IntakeKeeper, workedNames } from "./kept-intake.ts";
import { tablesOf } from "./read-tables.ts";
import { bytesOf, FileGone, fileOf, standing } from "./source-bytes.ts";
import { workedTables } from "./worked-tables.ts";

/** Files that are looked through at a time: what a city gets for one term, and what a page can show. */
export const MOST_FILES = 500;
/** Bytes of one file; a workbook of 100,000 rows takes a tenth. */
export const LARGEST_FILE = 256 * 2 ** 20;

interface IntakeParts {
  readonly pool: IntakePool;
  readonly assignments: AssignmentKeeper;
  readonly confirmedNames: ConfirmedNames;
  readonly keeper: (onLeft: () => void) => IntakeKeeper;
  readonly onFault: (fault: unknown) => void;
}

const EMPTY: IntakeBox = {
  files: [],
  decisions: NO_DECISIONS,
  sent: {},
  newest: {},
  same: new Set(),
  lasting: true,
  leftovers: 0,
  tooMany: null,
  workedAt: [],
};

export function createIntake({ pool, assignments, confirmedNames, keeper, onFault }: IntakeParts): Intake {
  const state = createStore<IntakeBox>(EMPTY);
  const sources = new Map<string, IntakeSource>();
  /** Of those the ones that were handed over, not found in an archive. */
  const handed = new Set<string>();
  const benches = new Map<string, OpenedWorkbook>();
  const workedAt = new Set<string>();
  let acts: Readonly<Record<string, IntakeAct>> = {};
  let party: IntakeParty | undefined;
  const contextOf = contextKeeper(assignments, confirmedNames);
  const contextNow = (): IntakeContext => {
    if (party === undefined) throw new Error("nobody said who takes in");
    return contextOf(party);
  };
  /** Whose reports all files are; undefined in a mailbox of many units. */
  const ownCode = (): string | undefined =>
    party?.tasks === undefined ? undefined : party.me.account.unit.code;
  /** By what files were read last. */
  let readBy: IntakeContext | undefined;
  /** What was begun before is heard no more. */
  let era = 0;

  const update = (change: Partial<IntakeBox>): void => state.update((now) => ({ ...now, ...change }));
  const updateFile = (id: string, change: Partial<IntakeFile>): void =>
    update({ files: state.get().files.map((file) => (file.id === id ? { ...file, ...change } : file)) });

  const reset = (): void => {
    era += 1;
    pool.stop();
    for (const { workbench } of benches.values()) workbench.close();
    benches.clear();
    sources.clear();
    handed.clear();
    workedAt.clear();
    acts = {};
    state.update(() => EMPTY);
  };
  const keeping = keeper(reset);

  const keep = async (): Promise<boolean> => {
    const { decisions } = state.get();
    const lasting = await keeping.keep({
      sources: [...handed].flatMap((id) => {
        const source = sources.get(id);
        if (source === undefined) return [];
        const { path, size, modified, handle } = source;
        return [{ path, size, modified, ...(handle !== undefined && { handle }) }];
      }),
      decisions,
      acts,
      workedAt: [...workedAt],
    });
    if (state.get().lasting !== lasting) update({ lasting });
    return lasting;
  };
  const keepSoon = (): void => void keep().catch(onFault);

  const refused = (id: string, path: string, error: unknown): void => {
    const reason =
      error instanceof ReadingTooLong
        ? text.open.tooLong
        : error instanceof FileGone
          ? text.intake.gone
          : text.open.failed;
    if (!(error instanceof ReadingTooLong || error instanceof FileGone)) onFault(error);
    updateFile(id, { status: { kind: "unreadable", reason: text.unreadable.file(nameOf(path), reason) } });
  };

  const take = (id: string, source: IntakeSource, answer: IntakeAnswer): void => {
    const { path } = source;
    if (answer.kind === "workbook") {
      updateFile(id, { status: { kind: "read" }, tables: tablesOf(id, answer.sheets) });
      return;
    }
    if (answer.kind === "unreadable") {
      updateFile(id, { status: { kind: "unreadable", reason: unreadableText(nameOf(path), answer.code) } });
      return;
    }
    const { inner, broken, leftovers } = unpacked(source, answer.files);
    update({ files: state.get().files.filter((file) => file.id !== id) });
    addSources(inner, inner.length + broken.length);
    update({
      files: [...state.get().files, ...broken],
      leftovers: state.get().leftovers + leftovers,
    });
  };

  const readOne = async (id: string): Promise<void> => {
    const source = sources.get(id);
    const begun = era;
    if (source === undefined) return;
    updateFile(id, { status: { kind: "reading" } });
    try {
      const bytes = new Uint8Array(await bytesOf(source));
      const unit = state.get().decisions.units[id];
      readBy = contextNow();
      const answer = await pool.read(readBy, {
        bytes,
        path: source.path,
        mayUnpack: source.depth < DEEPEST,
        ...(unit !== undefined && { unit }),
      });
      if (begun === era) take(id, source, answer);
    } catch (error) {
      if (begun !== era) return;
      // Stopped by her, or by a fault of another file in the same worker.
      if (error instanceof EngineStopped) updateFile(id, { status: { kind: "waiting" } });
      else refused(id, source.path, error);
    }
  };

  let running = 0;
  let halted = false;
  const goOn = (): void => {
    halted = false;
    while (running < pool.size) {
      const next = nextWaiting();
      if (next === undefined || party === undefined) return;
      running += 1;
      readOne(next)
        .catch(onFault)
        .finally(() => {
          running -= 1;
          if (!halted) goOn();
        });
    }
  };
  const nextWaiting = (): string | undefined =>
    state.get().files.find(({ status }) => status.kind === "waiting")?.id;

  /** A file that is handed over again is the one that was missed, although the browser may date it otherwise. */
  const asMissing = (source: IntakeSource): IntakeSource => {
    const missed = state.get().files.find(({ path, size, status }) => {
      return status.kind === "missing" && path === source.path && size === source.size;
    });
    return missed === undefined ? source : { ...source, modified: missed.modified };
  };

  const addSources = (given: readonly IntakeSource[], count = given.length): void => {
    const { files } = state.get();
    const there = new Map(files.map((file) => [file.id, file]));
    const fresh = given.filter((source) => {
      const status = there.get(sourceId(source))?.status.kind;
      return status === undefined || status === "missing";
    });
    const missing = files.filter(({ status }) => status.kind === "missing").length;
    if (files.length - missing + fresh.length > MOST_FILES) {
      update({ tooMany: Math.max(count, fresh.length) });
      return;
    }
    for (const source of fresh) sources.set(sourceId(source), source);
    const ids = new Set(fresh.map(sourceId));
    const added = fresh.map(
      (source): IntakeFile => ({
        id: sourceId(source),
        ...{ path: source.path, size: source.size, modified: source.modified },
        status:
          source.size > LARGEST_FILE
            ? { kind: "unreadable", reason: unreadableText(nameOf(source.path), "workbook_too_large") }
            : { kind: "waiting" },
        tables: [],
        corrected: false,
      }),
    );
    update({ files: [...files.filter(({ id }) => !ids.has(id)), ...added], tooMany: null });
  };

  const add = (given: readonly IntakeSource[]): void => {
    const wanted = given.filter(({ path }) => !isLeftover(path)).map(asMissing);
    addSources(wanted);
    for (const source of wanted) if (sources.has(sourceId(source))) handed.add(sourceId(source));
    update({ leftovers: state.get().leftovers + given.length - wanted.length });
    keepSoon();
    goOn();
  };

  const remove = (id: string): void => {
    benches.get(id)?.workbench.close();
    for (const known of [benches, sources, handed, workedAt]) known.delete(id);
    update({ files: state.get().files.filter((file) => file.id !== id) });
    keepSoon();
  };

  const readAgain = (ids: ReadonlySet<string>): void => {
    update({
      files: state
        .get()
        .files.map((file) =>
          ids.has(file.id) && sources.has(file.id) && !benches.has(file.id)
            ? { ...file, status: { kind: "waiting" } }
            : file,
        ),
    });
    goOn();
  };

  /** What was settled of one header may answer what others ask. */
  const readWhatAsks = (): void => {
    const before = readBy;
    if (party === undefined || before === undefined) return;
    const { confirmed, namesConfirmed } = contextNow();
    if (before.confirmed === confirmed && before.namesConfirmed === namesConfirmed) return;
    const asking = state
      .get()
      .files.filter(({ status, tables }) => status.kind === "read" && tables.some(isAsking));
    readAgain(new Set(asking.map(({ id }) => id)));
  };

  const forgetSent = (tables: readonly IntakeTable[]): void => {
    const ids = new Set(tables.map(({ id }) => id));
    const { sent, same } = state.get();
    update({
      sent: Object.fromEntries(Object.entries(sent).filter(([id]) => !ids.has(id))),
      same: new Set([...same].filter((id) => !ids.has(id))),
    });
  };

  return {
    state,
    know: (given) => {
      party = given;
      if (!halted) goOn();
    },
    add,
    stop: () => {
      halted = true;
      pool.stop();
    },
    goOn,
    decide: (change) => {
      update({ decisions: change(state.get().decisions) });
      keepSoon();
    },
    sayUnit: (files, unit) => {
      const { decisions } = state.get();
      const units = { ...decisions.units, ...Object.fromEntries(files.map((id) => [id, unit])) };
      update({ decisions: { ...decisions, units } });
      keepSoon();
      for (const id of files) {
        benches.get(id)?.workbench.close();
        benches.delete(id);
        updateFile(id, { corrected: false });
      }
      readAgain(new Set(files));
    },
    bytesOf: async (file) => {
      const source = sources.get(file);
      if (source === undefined) throw new FileGone(file);
      return bytesOf(source);
    },
    handleOf: (file) => sources.get(file)?.handle,
    benchOf: (file) => benches.get(file),
    worked: (file, opened, staysOpen = false) => {
      const { sheets } = opened.workbench.state.get();
      const before = state.get().files.find(({ id }) => id === file);
      if (before === undefined) return;
      const { tables, decisions } = workedTables(file, sheets, before, state.get().decisions, ownCode());
      update({ decisions });
      const unsaved = hasUnsavedWork(opened.workbench.state.get());
      if (unsaved || ownCode() !== undefined) benches.set(file, opened);
      else if (!staysOpen && benches.get(file) !== opened) opened.workbench.close();
      if (unsaved) {
        workedAt.add(file);
        forgetSent(before.tables);
      }
      updateFile(file, {
        tables,
        corrected: (opened.file?.corrections().length ?? 0) > 0,
      });
      keepSoon();
      readWhatAsks();
    },
    lookAgain: async () => {
      const begun = era;
      const idle = [...sources].filter(([id]) => !benches.has(id));
      const found = await Promise.all(
        idle.map(async ([id, source]) => ({ id, now: await standing(source) })),
      );
      if (begun !== era) return;
      for (const { id, now } of found) {
        if (now === "same") continue;
        if (now === "gone") refused(id, sources.get(id)?.path ?? "", new FileGone(id));
        else {
          remove(id);
          add([now]);
        }
      }
    },
    remove,
    actOf: (entry) => acts[entry],
    keepAct: (entry, act) => {
      acts = { ...acts, [entry]: act };
      return keep();
    },
    retry: (entry) => {
      const { [entry]: _, ...sent } = state.get().sent;
      update({ sent });
    },
    readAll: () => {
      const { sent, files } = state.get();
      const open = files.filter(({ tables }) => tables.some(({ id }) => sent[id]?.kind !== "received"));
      readAgain(new Set(open.map(({ id }) => id)));
    },
    setSent: (entry, outcome) => update({ sent: { ...state.get().sent, [entry]: outcome } }),
    setNewest: (found) => update(found),
    kept: () => keeping.read(),
    resume: async (kept) => {
      const begun = era;
      acts = kept.acts;
      const found = await Promise.all(
        kept.sources.map(async (source) => ({ source, file: await fileOf(source.handle) })),
      );
      if (begun !== era) return;
      const missing = found.flatMap(({ source, file }): IntakeFile[] =>
        file === null
          ? [
              {
                id: sourceId(source),
                ...{ path: source.path, size: source.size, modified: source.modified },
                status: { kind: "missing" },
                tables: [],
                corrected: false,
              },
            ]
          : [],
      );
      update({ decisions: kept.decisions, files: missing, workedAt: workedNames(kept) });
      add(
        found.flatMap(({ source, file }) => {
          if (file === null) return [];
          // A file that was written since is another one.
          return [
            { ...source, size: file.size, modified: file.lastModified, file: async () => file, depth: 0 },
          ];
        }),
      );
    },
    clear: () => {
      reset();
      keeping.forget().catch(onFault);
    },
  };
}

/** An archive within an archive is opened, and no further one in that. */
const DEEPEST = 2;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
