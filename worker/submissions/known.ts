import {
  type EarlierRows,
  earlierReports,
  type Known,
  type KnownVersion,
  laterReports,
  reportsBeside,
  type StandingVersion,
  versionsToRead,
} from "../../shared/check/history/known.ts";
import { acrossKeys } from "../../shared/check/history/rows.ts";
import { ENOUGH_PEERS } from "../../shared/check/history/unusual.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { sameColumns } from "../../shared/form/same-columns.ts";
import { baseOf, spanKeysIn } from "../../shared/form/spans.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import type { Act } from "../base/act.ts";
import { unitsValidIn } from "../store/register/units.ts";
import type { Scope } from "../store/scope.ts";
import type { Slot } from "../store/submissions/slot.ts";
import { factsBeside, rowsOf, type VersionsBeside } from "../store/submissions/versions-beside.ts";

/** Whose report is checked, and for what. */
export type Place = Pick<Slot, "collection" | "unit" | "period" | "asOf">;

/**
 * Reads what the rules of the form over several reports need of the versions found beside, in one round trip whatever
 * the number of units and periods, in none where there is nothing to read; the register of the period only where a rule
 * asks for it. A nil report is compared with nothing: it says
 * that nothing happened, and stays one click.
 * @param scope of the unit that reports
 */
export async function readKnown(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  scope: Scope,
  form: Form,
  place: Place,
  records: readonly SheetRecord[],
  beside: VersionsBeside,
): Promise<Known> {
  if (records.length === 0) return { own: [], peers: [], before: [], elsewhere: {}, units: [] };
  const period = place.asOf ?? place.period;
  const own = versionsToRead(catalogue, form, period, beside.own);
  const earlier = earlierReports(form.id, period, own);
  // Peers are read only while the unit has no report of its own to be compared with, and only where they say something.
  const comparesPeers = form.history.some((rule) => rule.kind === "unusual" && rule.among === "peers");
  const enough = comparesPeers && beside.peers.length >= ENOUGH_PEERS;
  const peers = enough && earlier.length === 0 ? beside.peers : [];
  const comparesRows = form.history.some(({ kind }) => kind === "keyed");
  const last = comparesRows ? earlier.at(-1) : undefined;
  const goesOn = form.history.some(({ kind }) => kind === "running");
  const after = goesOn ? laterReports(form.id, period, beside.own).slice(0, 1) : [];
  const { totals, before, elsewhere } = await factsBeside(db, place, {
    versions: [...own, ...peers, ...after].map(({ uuid }) => uuid),
    before: last?.uuid,
    across: acrossKeys(form, records),
  });
  const told = await readReports({ db, catalogue }, form, period, records, beside.own);
  const asksRegister = form.history.some(({ kind }) => kind === "register");
  const units = asksRegister ? await unitsValidIn(db, scope, place.period) : [];
  const withTotals = (version: StandingVersion): KnownVersion => ({
    ...version,
    totals: totals.get(version.uuid) ?? [],
  });
  return {
    own: own.map(withTotals),
    peers: peers.map(withTotals),
    before: last === undefined ? [] : comparableRows(catalogue, form, last, before),
    elsewhere,
    after: after.map(withTotals),
    ...told,
    units: units.filter(({ present }) => present),
  };
}

/** Rows of reports that figures since January are held against; read only where such are sent, now or since. */
async function readReports(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  own: readonly StandingVersion[],
): Promise<Pick<Known, "reports" | "later">> {
  const read = async (versions: readonly StandingVersion[]): Promise<EarlierRows[]> => {
    if (versions.length === 0) return [];
    const rows = await rowsOf(
      db,
      versions.map(({ uuid }) => uuid),
    );
    return versions.map((version) => ({
      period: version.period,
      records: comparableRows(catalogue, form, version, rows.get(version.uuid) ?? []),
    }));
  };
  const since = await read(laterReports(form.id, period, own));
  const later = since.some(({ records: of }) => saysMore(of, ["@ytd"])) ? since : [];
  if (later.length === 0 && !saysMore(records, ["@ytd", "@prior"])) return {};
  return { reports: await read(reportsBeside(form.id, period, own)), later };
}

function saysMore(records: readonly SheetRecord[], spans: readonly string[]): boolean {
  return [...spanKeysIn(records)].some((key) => spans.some((span) => key.endsWith(span)));
}

/** Rows of an earlier report with the columns that this version of the form fills alike. */
function comparableRows(
  catalogue: Catalogue,
  form: Form,
  { formVersion }: StandingVersion,
  records: readonly SheetRecord[],
): readonly SheetRecord[] {
  const columns = sameColumns(form, catalogue.findForm(form.id, formVersion) ?? form);
  return records.map((record) => ({
    ...record,
    values: Object.fromEntries(
      Object.entries(record.values).filter(([column]) => columns.has(baseOf(column))),
    ),
  }));
}
