import type { D1Database } from "@cloudflare/workers-types";
import type { LogFault, LogPage } from "../../../shared/api/integrity.ts";
import {
  type AuditRow,
  BEGINNING,
  chainHash,
  ENTRIES_A_SEAL,
  entriesBetween,
  type Seal,
  sealAfter,
} from "./chain.ts";
import { misledForms } from "./published-forms.ts";

/** Entries that one page looks at at least, unless the log ends before. */
const ENTRIES_A_PAGE = 20_000;
/** Seals are made every few minutes: entries that wait longer say that the job does not run, or that seals are gone. */
const LONGEST_OPEN = 2 * 60 * 60 * 1000;

export interface Look {
  /** The seal to begin behind; 0: the whole log. */
  readonly after: number;
  /** Milliseconds. Where the server does not run, its last entry says what time it is. */
  readonly now?: number | undefined;
  /** Whether the versions are there too: a dump of the log alone has none. */
  readonly versions: boolean;
  /** The highest number that was ever given to an entry, where the database itself does not say. */
  readonly given?: number | undefined;
  readonly most?: number;
}

/**
 * Computes the chain again, seal by seal, and looks whether entries, seals, or versions that entries tell of are
 * missing. Of a log that was rewritten as a whole it sees nothing: what somebody keeps of its head shows that.
 */
export async function verifyLog(db: D1Database, look: Look): Promise<LogPage> {
  const faults: LogFault[] = [];
  let previous = await sealAt(db, look.after);
  const begun = Math.max(previous.last_entry, 0);
  let [seals, sealed, seen] = [0, 0, 0];
  while (seen < (look.most ?? ENTRIES_A_PAGE)) {
    const seal = await sealAfter(db, previous.id);
    if (seal === null) {
      const end = await verifyEnd(db, previous, look);
      faults.push(...end.faults, ...(await misled(db, begun, end.last, look, true)));
      return { ...standing(previous), seals, sealed, open: end.open, faults, next: null };
    }
    const entries = await entriesBetween(db, previous.last_entry, seal.last_entry, ENTRIES_A_SEAL + 1);
    if (seal.id !== previous.id + 1)
      faults.push({ kind: "seal_gap", first: previous.id + 1, last: seal.id - 1 });
    faults.push(...gapsIn(entries, previous.last_entry, seal.last_entry));
    if (chainHash(previous.hash, entries) === seal.hash) sealed += entries.length;
    else faults.push(brokenBetween(previous, seal));
    seals += 1;
    seen += Math.max(entries.length, 1);
    previous = seal;
  }
  faults.push(...(await misled(db, begun, previous.last_entry, look, false)));
  return { ...standing(previous), seals, sealed, open: 0, faults, next: previous.id };
}

/** All pages as one. @param onPage told how many entries have been looked at */
export async function wholeLog(
  page: (after: number) => Promise<LogPage>,
  onPage: (entries: number) => void = () => undefined,
): Promise<Omit<LogPage, "next">> {
  let whole: LogPage = await page(0);
  while (whole.next !== null) {
    onPage(whole.last);
    const more: LogPage = await page(whole.next);
    whole = {
      ...more,
      seals: whole.seals + more.seals,
      sealed: whole.sealed + more.sealed,
      faults: [...whole.faults, ...more.faults],
    };
  }
  return whole;
}

export async function hasSeal(db: D1Database, id: number): Promise<boolean> {
  return (await sealAfter(db, id - 1))?.id === id;
}

async function sealAt(db: D1Database, id: number): Promise<Seal> {
  if (id === 0) return BEGINNING;
  const seal = await sealAfter(db, id - 1);
  if (seal?.id !== id) throw new RangeError(`there is no seal ${id}`);
  return seal;
}

function standing({ hash, last_entry }: Seal): Pick<LogPage, "head" | "last"> {
  return { head: hash, last: Math.max(last_entry, 0) };
}

function brokenBetween(previous: Seal, seal: Seal): LogFault {
  const first = Math.max(previous.last_entry + 1, 1);
  return { kind: "broken", first, last: seal.last_entry, at: seal.sealed_at };
}

/** Numbers are given one after the other, and none is given back. */
function gapsIn(entries: readonly AuditRow[], after: number, upTo: number): LogFault[] {
  const numbers = entries.map(({ id }) => id).filter((id) => id > 0);
  const ids = [Math.max(after, 0), ...numbers, upTo + 1];
  return ids.flatMap((id, index): LogFault[] => {
    const before = ids[index - 1];
    return before === undefined || id <= before + 1 ? [] : [{ kind: "gap", first: before + 1, last: id - 1 }];
  });
}

interface End {
  readonly last: number;
  readonly open: number;
  readonly faults: readonly LogFault[];
}

/** What follows the newest seal, and whether the log ends where it should. */
async function verifyEnd(db: D1Database, seal: Seal, { now, given: told = 0 }: Look): Promise<End> {
  const after = Math.max(seal.last_entry, 0);
  const end = await db
    .prepare(
      `SELECT coalesce(max(id), 0) AS last, coalesce(sum(id > ?1), 0) AS open, min(CASE WHEN id > ?1 THEN id END) AS first,
              (SELECT at FROM audit WHERE id > ?1 ORDER BY id LIMIT 1) AS since,
              (SELECT at FROM audit ORDER BY id DESC LIMIT 1) AS until
       FROM audit`,
    )
    .bind(after)
    .first<{
      last: number;
      open: number;
      first: number | null;
      since: string | null;
      until: string | null;
    }>();
  const given = Math.max((await numbersGiven(db)) ?? 0, told);
  if (end === null) throw new Error("an aggregate without a row");
  const { last, open, first, since, until } = end;
  const faults: LogFault[] = [];
  if (last === 0) faults.push({ kind: "empty", last: Math.max(given, after) });
  else if (last < after) faults.push({ kind: "seal_beyond", first: last + 1, last: after });
  else if (given > last) faults.push({ kind: "shortened", first: last + 1, last: given });
  // One number missing behind the seal is as many as `open` falls short of the ids.
  if (first !== null && last - after !== open) faults.push({ kind: "gap", first: after + 1, last });
  const waiting = since === null ? 0 : (now ?? Date.parse(until ?? since)) - Date.parse(since);
  if (since !== null && waiting > LONGEST_OPEN) {
    faults.push({ kind: "seal_late", first: first ?? 0, last, at: since });
  }
  return { last, open, faults };
}

/** The highest number that an entry was ever given, as the database itself counts; a dump may lack it. */
async function numbersGiven(db: D1Database): Promise<number | undefined> {
  const row = await db
    .prepare("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
    .first<{ seq: number }>();
  return row?.seq;
}

/** What is done to versions. */
const ACTS = [
  ...["pass", "approve", "return", "withdraw", "revert", "reply", "purge"],
  ...["ask_purge", "decline_purge", "seal", "restore", "ask_erase"],
  ...["protest", "withdraw_protest", "answer_protest"],
];

/** What the log tells of, and the database beside it. @param end whether these are the last entries */
async function misled(
  db: D1Database,
  after: number,
  upTo: number,
  look: Look,
  end: boolean,
): Promise<LogFault[]> {
  const versions = await misledVersions(db, after, upTo, look);
  return look.versions ? [...versions, ...(await misledForms(db, after, upTo, end))] : versions;
}

/** Versions are never deleted, and arrive once: one that the log took in is there, was not taken in before, and nobody acts on it sooner. */
async function misledVersions(
  db: D1Database,
  after: number,
  upTo: number,
  { versions }: Pick<Look, "versions">,
): Promise<LogFault[]> {
  const arrived = `EXISTS (SELECT 1 FROM audit AS earlier
    WHERE earlier.target = audit.target AND earlier.act = 'submit' AND earlier.id < audit.id)`;
  const missing = `UNION ALL
         SELECT id, target, at, 'submission_missing' AS kind FROM audit WHERE act = 'submit' AND id > ?1 AND id <= ?2
           AND NOT EXISTS (SELECT 1 FROM submission WHERE uuid = audit.target)`;
  const { results } = await db
    .prepare(
      `SELECT * FROM (
         SELECT id, target, at, 'submission_repeated' AS kind FROM audit WHERE act = 'submit' AND id > ?1 AND id <= ?2
           AND ${arrived}
         UNION ALL
         SELECT id, target, at, 'act_before_arrival' AS kind FROM audit
           WHERE act IN (${ACTS.map((act) => `'${act}'`).join(", ")}) AND id > ?1 AND id <= ?2 AND NOT ${arrived}
         ${versions ? missing : ""}
       ) ORDER BY id`,
    )
    .bind(after, upTo)
    .all<{
      id: number;
      target: string;
      at: string;
      kind: "submission_missing" | "submission_repeated" | "act_before_arrival";
    }>();
  return results.map(({ id, target, at, kind }) => ({
    kind,
    ...{ first: id, last: id, at, submission: target },
  }));
}
