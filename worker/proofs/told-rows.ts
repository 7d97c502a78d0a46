import { createdRow, lockedRow, type ProvenRow, retiredRow, rowDigest } from "../base/row-digest.ts";
import { RECORDED, type RowEntry } from "../store/proofs/row-entries.ts";

/** What the log says that a row is, and where. */
export interface Told {
  readonly digest: string;
  readonly entry: RowEntry;
}

/** The last word about each row, and since when each kind of rows is recorded. */
export interface ToldRows {
  readonly told: Map<string, Told>;
  readonly since: ReadonlyMap<string, string>;
}

/** Kinds of proven rows, the first part of their names: first those that were recorded before entries said which. */
const FIRST_KINDS = ["account", "unit", "setting", "word", "levels"];
/** Kinds that tell of a part of something, and the kind that tells of its whole. */
const PARTS: Readonly<Record<string, string>> = {
  password: "account",
  created: "account",
  owing: "collection",
  locked: "collection",
  exempt: "collection",
};
/** Kinds of rows that are there only after an act which every release has written down: nothing has to be recorded. */
const BY_ACTS: ReadonlySet<string> = new Set(["locked", "retired"]);
/** Those that are recorded once. */
export const KINDS: readonly string[] = [
  ...FIRST_KINDS,
  ...["collection", ...Object.keys(PARTS)].filter((kind) => !BY_ACTS.has(kind)),
];

/** What is recorded once for all tells only of rows without a word before, and of each kind only once. */
export function toldBy(entries: readonly RowEntry[]): ToldRows {
  const told = new Map<string, Told>();
  const recorded = recordedBy(entries);
  const deleted = new Map<string, RowEntry>();
  for (const entry of entries) {
    const isRecord = entry.act === RECORDED;
    const kinds = recorded.get(entry) ?? [];
    const parts = (entry.digests ?? "").split(" ");
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [name = "", digest = ""] = parts.slice(at, at + 2);
      if (isRecord && (told.has(name) || !kinds.includes(kindOf(name)))) continue;
      told.set(name, { digest, entry });
    }
    for (const [name, content] of toldByAct(entry)) {
      // An account begins once.
      if (kindOf(name) === "created" && told.has(name)) continue;
      told.set(name, { digest: rowDigest(content), entry });
    }
    if (entry.act === "collection.delete") deleted.set(`collection/${entry.target}`, entry);
  }
  for (const name of told.keys()) {
    const entry = deleted.get(leaderOf(name) ?? name);
    if (entry !== undefined) told.set(name, { digest: rowDigest(null), entry });
  }
  return { told, since: sinceOf(recorded) };
}

/** Since when each kind of rows is recorded. @param entries of recordings, or with others */
export function sinceWhen(entries: readonly RowEntry[]): ReadonlyMap<string, string> {
  return sinceOf(recordedBy(entries));
}

function sinceOf(recorded: ReadonlyMap<RowEntry, readonly string[]>): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const [{ at }, kinds] of recorded) {
    for (const kind of kinds) if (!since.has(kind)) since.set(kind, at);
  }
  return since;
}

/** Entries that record, with the kinds of which they are the first to: what is written in one batch, without a gap. */
function recordedBy(entries: readonly RowEntry[]): ReadonlyMap<RowEntry, readonly string[]> {
  const next = new Map<string, number>();
  const firstFor = new Map<string, string>();
  const recorded = new Map<RowEntry, readonly string[]>();
  for (const entry of entries) {
    if (entry.act !== RECORDED) continue;
    const of = entry.rows ?? "";
    if (entry.id !== (next.get(of) ?? entry.id)) continue;
    next.set(of, entry.id + 1);
    const kinds = entry.rows === null ? FIRST_KINDS : entry.rows.split(" ");
    for (const kind of kinds) if (!firstFor.has(kind)) firstFor.set(kind, of);
    recorded.set(
      entry,
      kinds.filter((kind) => firstFor.get(kind) === of),
    );
  }
  return recorded;
}

export function kindOf(name: string): string {
  return name.split("/")[0] ?? "";
}

/** Whether a row of which no entry tells came into the database beside the log, rather than before these proofs. */
export function mustBeTold(name: string, since: ToldRows["since"]): boolean {
  const kind = kindOf(name);
  return BY_ACTS.has(kind) || since.has(kind);
}

/** The row of the whole that a row is a part of: of `exempt/C/D001` it is `collection/C`. */
export function leaderOf(name: string): string | undefined {
  const [kind = "", id = ""] = name.split("/");
  const leader = PARTS[kind];
  return leader === undefined ? undefined : `${leader}/${id}`;
}

/** What entries tell without a digest, those of older releases too. */
function toldByAct({ act, at, target }: RowEntry): readonly ProvenRow[] {
  const form = target.replace("form/", "");
  switch (act) {
    case "account_added":
    case "set_up":
      return [createdRow(target.replace("account/", ""), at)];
    case "collection.lock":
      return [lockedRow(target, true)];
    case "collection.reopen":
      return [lockedRow(target, false)];
    case "form_retire":
      return [retiredRow(form, at)];
    case "form_restore":
      return [retiredRow(form, null)];
    default:
      return [];
  }
}
