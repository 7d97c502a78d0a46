import type { Office, OfficeEntry, Offices } from "../store/proofs/offices.ts";

/** What an account was when an entry was written. */
interface Standing {
  readonly role: string;
  readonly unit: string;
  readonly disabled: boolean;
}

/** Who was what, and stood where, as far as log and register tell. */
export interface Rights {
  /**
   * What the account was when the entry was written, and what it had been while its request may have been on its way; none
   * for an account that never was.
   */
  readonly standings: (account: number | null, entry: Moment) => readonly Standing[];
  /** Whether a collection was locked when an entry was written. */
  readonly isLocked: (collection: string, entry: Pick<Moment, "id">) => boolean;
  /** Whether the one stands, or ever stood, above the other; a unit is not above itself. */
  readonly isAbove: (unit: string, other: string) => boolean;
  /** Whether the one is, or ever was, where reports of the other are received in the end, or above that. */
  readonly receives: (unit: string, other: string) => boolean;
}

/** Where an entry stands in the log. */
interface Moment {
  readonly id: number;
  readonly at: string;
}

/** Who is let in is asked when a request begins; what it does is written when it ends. */
const ON_ITS_WAY = 60_000;

export function rightsOf({ offices, entries, above, locks }: Offices): Rights {
  const known = new Map(offices.map((office) => [office.account, office]));
  const told = new Map<number, OfficeEntry[]>();
  for (const entry of entries) told.set(entry.account, [...(told.get(entry.account) ?? []), entry]);
  const higher = new Map<string, Set<string>>();
  for (const way of above) {
    if (way.unit === way.above) continue;
    higher.set(way.unit, (higher.get(way.unit) ?? new Set()).add(way.above));
  }
  const recipients = new Map<string, string[]>();
  for (const { unit, above: other, receives } of above) {
    // What nobody stands above receives what itself has sent.
    if (receives === 0 || (unit === other && higher.has(unit))) continue;
    recipients.set(unit, [...(recipients.get(unit) ?? []), other]);
  }
  const isAbove = (unit: string, other: string) => higher.get(other)?.has(unit) ?? false;
  return {
    standings: (account, { id, at }) => {
      const office = account === null ? undefined : known.get(account);
      if (office === undefined) return [];
      const own = told.get(office.account) ?? [];
      const changes = own.filter(
        (entry) => entry.id < id && Math.abs(Date.parse(at) - Date.parse(entry.at)) < ON_ITS_WAY,
      );
      return [id, ...changes.map((change) => change.id)].map((moment) => standingAt(office, own, moment));
    },
    isLocked: (collection, { id }) =>
      locks.findLast((lock) => lock.collection === collection && lock.id < id)?.locked === 1,
    isAbove,
    receives: (unit, other) =>
      (recipients.get(other) ?? []).some((recipient) => recipient === unit || isAbove(unit, recipient)),
  };
}

/** The log's word counts, before or after; where it says nothing, what the account is today. */
function standingAt(office: Office, entries: readonly OfficeEntry[], at: number): Standing {
  const changes = entries.filter(({ act }) => act === "account_changed");
  const made = entries.find(({ act }) => act !== "account_changed");
  const was = (name: "role" | "unit"): string => {
    const before = changes.findLast(({ id, detail }) => id < at && detail[`${name}_after`] !== undefined);
    if (before !== undefined) return String(before.detail[`${name}_after`]);
    const after = changes.find(({ id, detail }) => id > at && detail[`${name}_before`] !== undefined);
    if (after !== undefined) return String(after.detail[`${name}_before`]);
    if (name === "role" && made?.act === "set_up") return "administrator";
    return String(made?.detail[name] ?? office[name]);
  };
  const switched = changes.findLast(({ id, detail }) => id < at && detail.disabled !== undefined);
  return { role: was("role"), unit: was("unit"), disabled: switched?.detail.disabled === true };
}
