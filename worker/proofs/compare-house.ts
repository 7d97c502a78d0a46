import type { D1Database } from "@cloudflare/workers-types";
import type { HouseComparison, HouseFault } from "../../shared/api/integrity.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { FOREVER, lastState, type Register, stateOn } from "../../shared/register/register.ts";
import { DAY } from "../base/clock.ts";
import { rowDigest, rowDigests } from "../base/row-digest.ts";
import { type House, readHouse, type UnitToday } from "../store/proofs/house-rows.ts";
import { recordings, recordRows, rowEntries } from "../store/proofs/row-entries.ts";
import type { Scope } from "../store/scope.ts";
import { KINDS, kindOf, leaderOf, mustBeTold, sinceWhen, type Told, toldBy } from "./told-rows.ts";

/** Somebody reads them; who changed more changed all. */
const MOST_FAULTS = 500;

/**
 * Holds accounts, register, settings, words, collections and forms in use against what the log says they are; nothing is
 * changed. Where no entry tells of a row because it is older than these proofs, that is no fault.
 * @param now milliseconds
 */
export async function compareHouse(db: D1Database, scope: Scope, now: number): Promise<HouseComparison> {
  const house = await readHouse(db);
  const { told, since } = toldBy(await rowEntries(db));
  const inScope = unitsIn(house, scope);
  const faults: HouseFault[] = [];
  let unproven = 0;
  for (const { row, unit } of house.rows) {
    const [name, content] = row;
    const says = told.get(name);
    told.delete(name);
    if (!inScope(unit)) continue;
    if (says === undefined && !mustBeTold(name, since)) unproven += 1;
    else if (says === undefined) faults.push({ kind: "row_unlogged", row: name, entry: null, at: null });
    else if (says.digest !== rowDigest(content)) faults.push(faultOf("row_changed", name, says));
  }
  if (scope.path === "/") {
    for (const [name, says] of told) if (says.digest !== "-") faults.push(faultOf("row_gone", name, says));
  }
  faults.push(...misplacedUnits(house, inScope, now));
  return {
    rows: house.rows.filter(({ unit }) => inScope(unit)).length,
    unproven,
    since: KINDS.every((kind) => since.has(kind)) ? ([...since.values()].sort().at(-1) ?? null) : null,
    faults: withoutFollowers(faults).slice(0, MOST_FAULTS),
  };
}

/** Of what came into the database beside the log, the account or the collection itself is said, not each of its parts. */
function withoutFollowers(faults: readonly HouseFault[]): HouseFault[] {
  const untold = new Set(faults.flatMap(({ kind, row }) => (kind === "row_unlogged" ? [row] : [])));
  return faults.filter(({ kind, row }) => {
    const leader = leaderOf(row);
    return kind !== "row_unlogged" || leader === undefined || !untold.has(leader);
  });
}

/** Writes into the log, once, what rows are that no entry tells of: from then on each change without an entry shows. */
export async function recordHouse(db: D1Database, now: number): Promise<void> {
  const since = sinceWhen(await recordings(db));
  const kinds = KINDS.filter((kind) => !since.has(kind));
  if (kinds.length === 0) return;
  const { told } = toldBy(await rowEntries(db));
  const { rows } = await readHouse(db);
  const digests = rows.flatMap(({ row }) =>
    kinds.includes(kindOf(row[0])) && !told.has(row[0]) ? [rowDigests([row])] : [],
  );
  await recordRows(db, kinds, digests, chinaTime(now));
}

function faultOf(kind: HouseFault["kind"], row: string, { entry: { id, at } }: Told): HouseFault {
  return { kind, row, entry: id, at };
}

function unitsIn({ register, today }: House, { path }: Scope): (unit: string) => boolean {
  if (path === "/") return () => true;
  const own = path.split("/").at(-2) ?? "";
  const day = FOREVER;
  const paths = new Map(today.map((unit) => [unit.code, unit.path]));
  return (unit) =>
    pathOn(register, unit, day).includes(`/${own}/`) || (paths.get(unit)?.startsWith(path) ?? false);
}

/** What queries go by, against what follows from the states: it is made anew every hour, so that the day may be yesterday's. */
function misplacedUnits(
  { register, today, lastAt }: House,
  inScope: (unit: string) => boolean,
  now: number,
): HouseFault[] {
  const last = lastAt === null ? now : Math.min(Date.parse(lastAt), now);
  const [begin, end] = [chinaTime(last - DAY).slice(0, 10), chinaTime(now).slice(0, 10)];
  const days = new Set([begin, end]);
  for (const { states } of register.units.values()) {
    for (const { from, to } of states) {
      if (from > begin && from <= end) days.add(from);
      if (to >= begin && to < end) days.add(chinaTime(Date.parse(`${to}T12:00:00+08:00`) + DAY).slice(0, 10));
    }
  }
  const wrong = today.filter(
    (row) => inScope(row.code) && ![...days].some((day) => isToday(register, row, day)),
  );
  return wrong.map(({ code }) => ({ kind: "unit_misplaced", row: `unit/${code}`, entry: null, at: null }));
}

function isToday(register: Register, row: UnitToday, day: string): boolean {
  const unit = register.units.get(row.code);
  if (unit === undefined) return false;
  const { name, kind, level, area, parent } = stateOn(unit, day);
  const { to } = lastState(unit);
  return (
    row.name === name &&
    row.kind === kind &&
    row.level === level &&
    row.area === Number(area) &&
    row.parent === parent &&
    row.valid_to === (to === FOREVER || to >= day ? null : to) &&
    row.path === pathOn(register, row.code, day)
  );
}

/** "" where parents go round in a circle, or to where nothing is. */
function pathOn(register: Register, code: string, day: string): string {
  const codes: string[] = [];
  let at: string | null = code;
  while (at !== null) {
    const unit = register.units.get(at);
    if (unit === undefined || codes.includes(at)) return "";
    codes.unshift(at);
    at = stateOn(unit, day).parent;
  }
  return `/${codes.join("/")}/`;
}
