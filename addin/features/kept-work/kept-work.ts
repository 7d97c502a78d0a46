/**
 * Workbooks that are open in the browser's edition, and what was done on them: kept on this computer for the account that
 * opened them, until all was sent, she throws them away or leaves. They hold what her file holds, names and numbers of
 * people among it: nothing of them is ever sent from here.
 */
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { FileSource } from "../../host/file-host.ts";
import type { Drawer } from "../../ui/database.ts";
import { createStore, type Store } from "../../ui/store.ts";
import type { OpenedWorkbook } from "../check/opened-workbook.ts";
import { explanationsIn, isAllSent, isWork } from "../check/work-done.ts";
import type { SessionState } from "../sign-in/session.ts";
import type { KeptWorkRecord } from "./kept-work-schema.ts";
import { workDrawer } from "./work-drawer.ts";

/** What is older was given up; days. */
export const LASTS = 30;
/** Of more, the ones that were worked on longest ago go, and it is said. */
export const MOST_WORKS = 10;

const DAY = 86_400_000;
const CHOICE = "halfsky.keep-work";

/** One workbook that can be gone on with. */
export interface KeptSummary {
  readonly id: string;
  readonly name: string;
  /** China time. */
  readonly at: string;
  readonly corrections: number;
  readonly explanations: number;
  /** Something was corrected, explained or chosen: more than a file that was looked at. */
  readonly work: boolean;
}

export interface KeptWorkState {
  /** Of whoever is signed in, the one worked on last first; the open one among them. */
  readonly works: readonly KeptSummary[];
  /** Nobody has switched it off on this computer. */
  readonly on: boolean;
  /** Whether what is kept outlives the page; until something could not be written it is taken for granted. */
  readonly lasting: boolean;
  /** The open workbook is kept as it stands. */
  readonly held: boolean;
  /** Gave way to newer ones, until she has read it. */
  readonly gone: readonly KeptSummary[];
  /** The open workbook was gone on with in another window as well, and is kept apart from it since, until she has read it. */
  readonly parted: boolean;
}

/** What was kept, to be opened again. */
export interface ResumedWork {
  readonly record: KeptWorkRecord;
  readonly bytes: Uint8Array;
}

export interface KeptWork {
  readonly state: Store<KeptWorkState>;
  /**
   * Keeps the opened workbook from now on, whenever something is done on it.
   * @param owed whether a report of the form for the period is asked for. @returns ends it
   */
  readonly follow: (opened: OpenedWorkbook, owed: (form: string, period: string) => boolean) => () => void;
  /** undefined: it is not there any more. */
  readonly resume: (id: string) => Promise<ResumedWork | undefined>;
  /** What is kept of a file with the same content, whatever it is called; of several, what was worked on last. */
  readonly sameAs: (bytes: Uint8Array) => Promise<ResumedWork | undefined>;
  /** The workbook that was opened again goes on as what was kept. */
  readonly adopt: (opened: OpenedWorkbook, resumed: ResumedWork) => void;
  /** The workbook is closed: a file that was merely looked at is forgotten. */
  readonly closed: (opened: OpenedWorkbook) => void;
  readonly forget: (id: string) => void;
  /** Throws away what is kept of an open workbook, which is about to be closed. */
  readonly forgetOpen: (opened: OpenedWorkbook) => void;
  /** As this computer says now, also where another page has switched it. */
  readonly isOn: () => boolean;
  /** For everybody on this computer. What is kept goes at once when it is switched off. */
  readonly choose: (on: boolean) => void;
  readonly read: () => void;
  /** Looks again: another window may have kept something. */
  readonly refresh: () => void;
  /** Once all that was begun on the computer's drawer has ended. */
  readonly ready: () => Promise<void>;
}

export interface KeptWorkParts {
  /** May keep nothing, and may refuse. */
  readonly drawer: Drawer;
  /** Where the choice of this computer is kept. */
  readonly choice: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly session: Store<SessionState>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** How an open workbook and what is kept of it stand to each other. */
interface Keeping {
  id: string;
  bytes?: string;
  /** Of these bytes. */
  source?: FileSource;
  /** The work as it was written last. */
  said?: string;
  /** How often everything had been thrown away by then. */
  wipes?: number;
  /** The time of what was kept, until something is done anew. */
  at?: string;
  due: boolean;
  over: boolean;
}

export function createKeptWork({ drawer, choice, session, now, newId }: KeptWorkParts): KeptWork {
  const kept = workDrawer(drawer, now, newId);
  const page = newId();
  const keepings = new WeakMap<OpenedWorkbook, Keeping>();
  /** Of the workbooks that are followed. */
  const notes = new Set<() => void>();
  let login: string | undefined;
  /** Whose work may be written: after a session that ran out what she did last still is. */
  let writer: string | undefined;
  /** Where the choice itself cannot be kept, it holds as long as the page. */
  let chosenHere: boolean | undefined;
  let wipes = 0;
  const isOn = (): boolean => chosenHere ?? choice.getItem(CHOICE) !== "off";
  const state = createStore<KeptWorkState>({
    works: [],
    on: isOn(),
    lasting: true,
    held: false,
    gone: [],
    parted: false,
  });
  const say = (news: Partial<KeptWorkState>): void => state.update((before) => ({ ...before, ...news }));

  /** One act on the drawer after the other. */
  let doing: Promise<void> = Promise.resolve();
  const then = (act: () => Promise<void>): void => {
    doing = doing.then(act).catch(() => say({ lasting: false, held: false }));
  };
  const list = async (): Promise<void> => {
    const who = login;
    const records = who === undefined || !isOn() ? [] : await kept.records(who);
    if (who === login) say({ works: records.map(summary), on: isOn() });
  };

  const follow = (): void => {
    const at = session.get();
    const who = at.kind === "signed-in" ? at.account.login : undefined;
    // A session that ran out keeps them for her alone.
    const left = at.kind === "signed-out" && !at.expired;
    if (who !== undefined || left) writer = who;
    if (who === login) return;
    const before = login;
    login = who;
    say({ works: [], held: false, gone: [], parted: false });
    if (left && before !== undefined) then(() => kept.clear(before));
    if (who !== undefined) then(list);
  };
  then(() => kept.tidy(now() - LASTS * DAY));
  follow();
  session.subscribe(follow);

  const keepingOf = (opened: OpenedWorkbook): Keeping => {
    const known = keepings.get(opened) ?? { id: newId(), due: false, over: false };
    keepings.set(opened, known);
    return known;
  };

  const isHeld = ({ said, wipes: then }: Keeping, work: string): boolean =>
    isOn() && then === wipes && said === work;

  const erase = async (keeping: Keeping, who: string): Promise<void> => {
    const record = await kept.record(who, keeping.id);
    delete keeping.said;
    delete keeping.source;
    if (record !== undefined) await kept.remove(record);
    say({ held: false });
    await list();
  };

  /** Another page has gone on with it: both go on, each with its own. */
  const partIfTaken = async (keeping: Keeping, who: string): Promise<void> => {
    if (keeping.said === undefined) return;
    const there = await kept.record(who, keeping.id);
    if (there?.page === page) return;
    delete keeping.said;
    delete keeping.source;
    delete keeping.bytes;
    if (there === undefined) return;
    keeping.id = newId();
    say({ parted: true });
  };

  const makeRoom = async (who: string, id: string): Promise<void> => {
    const others = (await kept.records(who)).filter((record) => record.id !== id);
    // Files that were merely looked at go first.
    const byWorth = [
      ...others.filter(({ work }) => isWork(work)),
      ...others.filter(({ work }) => !isWork(work)),
    ];
    const gone = byWorth.slice(MOST_WORKS - 1);
    for (const record of gone) await kept.remove(record);
    const told = gone.map(summary).filter(({ work }) => work);
    if (told.length > 0) state.update((before) => ({ ...before, gone: [...before.gone, ...told] }));
  };

  const write = async (
    opened: OpenedWorkbook,
    keeping: Keeping,
    owed: (form: string, period: string) => boolean,
  ): Promise<void> => {
    keeping.due = false;
    const { account: who, file, work: workNow, live } = opened;
    if (keeping.over || who !== writer || !isOn() || file === undefined || workNow === undefined) return;
    if (isAllSent(opened.workbench.state.get().sheets, owed)) {
      if (keeping.said !== undefined) await erase(keeping, who);
      return;
    }
    const said = JSON.stringify(workNow());
    if (isHeld(keeping, said) && file.source === keeping.source) return;
    await partIfTaken(keeping, who);
    keeping.wipes = wipes;
    const { bytes: before, source } = keeping;
    if (before === undefined || source !== file.source) {
      // As it is now: the file may be read again while its bytes are being written.
      const read = file.source;
      keeping.bytes = await kept.writeBytes(who, keeping.id, read.bytes);
      if (file.source !== read) return await write(opened, keeping, owed);
      keeping.source = read;
    }
    const record: KeptWorkRecord = {
      id: keeping.id,
      login: who,
      page,
      at: keeping.at ?? chinaTime(now()),
      name: file.workbookName,
      sample: live === undefined,
      bytes: keeping.bytes ?? "",
      work: JSON.parse(said),
    };
    if (who !== writer || !isOn()) return await kept.remove(record);
    await kept.write(record, before);
    delete keeping.at;
    keeping.said = said;
    say({ lasting: true, held: isHeld(keeping, JSON.stringify(workNow())) });
    if (source === undefined) await makeRoom(who, keeping.id);
    await list();
  };

  return {
    state,
    follow: (opened, owed) => {
      const { work: workNow, file, workbench } = opened;
      if (file === undefined || workNow === undefined) return () => undefined;
      const keeping = keepingOf(opened);
      const note = (): void => {
        if (keeping.over || opened.account !== writer) return;
        const held = isHeld(keeping, JSON.stringify(workNow()));
        say({ held, on: isOn() });
        // What was sent is known to stand as it was sent once its check has ended, which changes nothing of the work.
        const goes = keeping.said !== undefined && isAllSent(workbench.state.get().sheets, owed);
        // What is done while one write is under way goes with the next.
        if (keeping.due || (held && !goes && keeping.source === file.source)) return;
        keeping.due = true;
        then(() => write(opened, keeping, owed));
      };
      notes.add(note);
      const stops = [workbench.state.subscribe(note), file.onChange(note)];
      note();
      return () => {
        note();
        notes.delete(note);
        for (const stop of stops) stop();
      };
    },
    resume: async (id) => {
      await doing;
      const record = login === undefined ? undefined : await kept.record(login, id);
      const bytes = record && (await kept.bytes(record));
      return record === undefined || bytes === undefined ? undefined : { record, bytes };
    },
    sameAs: async (bytes) => {
      await doing;
      const who = login;
      if (who === undefined || !isOn()) return undefined;
      try {
        const same: ResumedWork[] = [];
        for (const record of await kept.records(who)) {
          const held = await kept.bytes(record);
          if (held !== undefined && isEqual(held, bytes)) same.push({ record, bytes: held });
        }
        return same.find(({ record }) => isWork(record.work)) ?? same[0];
      } catch {
        say({ lasting: false });
        return undefined;
      }
    },
    adopt: (opened, { record: { id, bytes, at } }) => {
      const { file } = opened;
      if (file === undefined) return;
      keepings.set(opened, { id, bytes, source: file.source, at, due: false, over: false });
    },
    closed: (opened) => {
      const keeping = keepings.get(opened);
      if (keeping === undefined || opened.work === undefined) return;
      say({ held: false, parted: false });
      if (isWork(opened.work())) return;
      keeping.over = true;
      then(() => erase(keeping, opened.account));
    },
    forget: (id) => {
      const who = login;
      if (who === undefined) return;
      state.update((before) => ({ ...before, works: before.works.filter((work) => work.id !== id) }));
      then(async () => {
        const record = await kept.record(who, id);
        if (record !== undefined) await kept.remove(record);
      });
    },
    forgetOpen: (opened) => {
      const keeping = keepings.get(opened);
      if (keeping === undefined) return;
      keeping.over = true;
      then(() => erase(keeping, opened.account));
    },
    isOn,
    choose: (on) => {
      try {
        if (on) choice.removeItem(CHOICE);
        else choice.setItem(CHOICE, "off");
        chosenHere = undefined;
      } catch {
        chosenHere = on;
      }
      say({ on, ...(!on && { works: [], held: false }) });
      if (!on) {
        wipes += 1;
        then(() => kept.clear());
      }
      for (const note of notes) note();
    },
    read: () => say({ gone: [], parted: false }),
    refresh: () => then(list),
    ready: () => doing,
  };
}

function summary({ id, name, at, work }: KeptWorkRecord): KeptSummary {
  return {
    id,
    name,
    at,
    corrections: work.corrections.length,
    explanations: explanationsIn(work.tables),
    work: isWork(work),
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
