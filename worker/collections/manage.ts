/** Making, changing, locking and reminding: who may, and why not. Stores write; this says what stands against it. */
import type {
  CollectionChange,
  CollectionStateBody,
  ExemptionsBody,
  NewCollectionsBody,
  Owing,
  RemindersBody,
  SentCollectionChange,
} from "../../shared/api/collection-bodies.ts";
import { sameReport } from "../../shared/collections/plan.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { treeOfPeriod } from "../../shared/register/unit-tree.ts";
import type { Act } from "../base/act.ts";
import { settledText } from "../base/kept-text.ts";
import {
  Refusal,
  refuseAllButAdministrators,
  refusePersonalData,
  refuseReporters,
  refuseUnconfirmedNames,
} from "../base/refusal.ts";
import { type Maker, type NewCollection, planCollections } from "../store/collections/create.ts";
import {
  changeCollection,
  deleteCollection,
  type ManagedCollection,
  managedCollection,
  remind,
  setCollectionState,
  setExemptions,
} from "../store/collections/manage.ts";
import { collectionDetails } from "../store/collections/overview.ts";
import { readRegister } from "../store/register/register.ts";
import { refuseGoneForms, refuseOlderFits, refuseUnfitForms } from "./asked-forms.ts";

/** @throws Refusal forbidden for everybody but administrators. */
export function makerOf({ account, clock }: Act): Maker {
  refuseAllButAdministrators(account);
  const { id, origin, unit } = account;
  return { account: id, origin, unit: unit.code, at: chinaTime(clock()) };
}

function refuseIssue(path: string, message: string): never {
  throw new Refusal("validation_failed", { issues: [{ path, message }] });
}

/**
 * Makes all the collections of a plan, or none. @returns their ids, in order
 * @throws Refusal forbidden · not_found · validation_failed · collection_exists · personal_data, and as `refuseUnfitForms`
 */
export async function makeCollections(
  act: Act,
  { collections: bodies, namesConfirmed }: NewCollectionsBody,
): Promise<string[]> {
  const maker = makerOf(act);
  refusePersonalData(bodies.flatMap(({ title, exemptions }) => [title, ...exemptions.map((e) => e.reason)]));
  refuseUnconfirmedNames(
    bodies.flatMap(({ exemptions }, index) =>
      exemptions.map(({ reason }, nth) => ({
        path: `collections.${index}.exemptions.${nth}.reason`,
        text: reason,
      })),
    ),
    namesConfirmed,
  );
  await refuseGoneForms(act, bodies);
  const resolve = await owingUnits(act);
  const collections = bodies.map((body, index): NewCollection => {
    if (act.catalogue.findForm(body.form, body.formVersion) === undefined) {
      refuseIssue(`collections.${index}.form`, "unknown_form");
    }
    if (bodies.slice(0, index).some((earlier) => sameReport(earlier, body))) {
      refuseIssue(`collections.${index}`, "repeated");
    }
    const units = resolve(body.owing, body.period, `collections.${index}.owing`);
    const owing = new Set(units);
    if (body.exemptions.some(({ unit }) => !owing.has(unit))) {
      refuseIssue(`collections.${index}.exemptions`, "not_owing");
    }
    return {
      id: `${body.form}-${body.period}-${crypto.randomUUID().slice(0, 8)}`,
      form: body.form,
      formVersion: body.formVersion,
      title: body.title,
      period: body.period,
      asOf: body.asOf,
      opensOn: body.opensOn,
      dueDate: body.dueOn,
      graceDays: body.graceDays,
      reminderDays: body.reminderDays,
      owingLevel: "level" in body.owing ? body.owing.level : null,
      units,
      exemptions: body.exemptions,
    };
  });
  await refuseUnfitForms(act, collections, true);
  let made = false;
  try {
    made = await planCollections(act.db, collections, maker);
  } catch (failure) {
    await refuseUnfitForms(act, collections, true);
    await refuseOlderFits(act, collections);
    throw failure;
  }
  if (!made) throw new Refusal("collection_exists");
  return collections.map(({ id }) => id);
}

/**
 * Turns "who owes" into codes of units at or below the account's own, as they stand at the end of the period.
 * @throws Refusal not_found for a unit elsewhere, validation_failed when nobody would owe it
 */
async function owingUnits({
  db,
  account,
}: Act): Promise<(owing: Owing, period: string, path: string) => string[]> {
  const { register } = await readRegister(db, account);
  const present = (period: string) =>
    treeOfPeriod(register.units.values(), period)
      .subtree(account.unit.code)
      .filter((unit) => unit.present);
  return (owing, period, path) => {
    const units = present(period);
    if ("units" in owing) {
      const known = new Set(units.map(({ code }) => code));
      if (owing.units.some((code) => !known.has(code))) throw new Refusal("not_found");
      return [...new Set(owing.units)];
    }
    const found = units.filter(({ level }) => level === owing.level).map(({ code }) => code);
    return found.length === 0 ? refuseIssue(`${path}.level`, "nobody_owes") : found;
  };
}

/** @throws Refusal not_found when the account's administrators do not run it. */
export async function findCollection({ db, account }: Act, id: string): Promise<ManagedCollection> {
  const collection = await managedCollection(db, account, id);
  if (collection === undefined) throw new Refusal("not_found");
  return collection;
}

/**
 * Before the first submission everything but the form may change; after it only the due date, grace and reminders.
 * @throws Refusal forbidden · not_found · validation_failed · collection_in_use · collection_changed · personal_data ·
 * form_scope
 */
export async function editCollection(act: Act, id: string, sent: SentCollectionChange): Promise<void> {
  const maker = makerOf(act);
  const collection = await findCollection(act, id);
  const change: CollectionChange = { ...sent, title: settledText(sent.title, collection.title, "title") };
  const units = (await owingUnits(act))(change.owing, change.period, "owing");
  await refuseUnfitForms(act, [{ ...collection, period: change.period, units }], false);
  const fresh = changesMoreThanDates(collection, change, units);
  if (fresh && collection.started) throw new Refusal("collection_in_use");
  if (collection.revision !== change.revision) throw new Refusal("collection_changed");
  try {
    await changeCollection(act.db, collection, change, { units, fresh }, maker);
  } catch (failure) {
    const now = await findCollection(act, id);
    if (fresh && now.started) throw new Refusal("collection_in_use");
    if (now.revision !== change.revision) throw new Refusal("collection_changed");
    throw failure;
  }
}

function changesMoreThanDates(
  collection: ManagedCollection,
  change: CollectionChange,
  units: readonly string[],
): boolean {
  const before = new Set(collection.units);
  return (
    collection.title !== change.title ||
    collection.period !== change.period ||
    collection.asOf !== change.asOf ||
    (collection.opensAt?.slice(0, 10) ?? null) !== change.opensOn ||
    units.length !== before.size ||
    units.some((unit) => !before.has(unit))
  );
}

/** @throws Refusal forbidden · not_found · collection_in_use */
export async function removeCollection(act: Act, id: string): Promise<void> {
  const maker = makerOf(act);
  const { started } = await findCollection(act, id);
  if (started) throw new Refusal("collection_in_use");
  try {
    await deleteCollection(act.db, id, maker);
  } catch (failure) {
    if ((await findCollection(act, id)).started) throw new Refusal("collection_in_use");
    throw failure;
  }
}

/** Asking for the state that it has already changes nothing. @throws Refusal forbidden · not_found · personal_data */
export async function lockOrReopen(
  act: Act,
  id: string,
  { state, reason, namesConfirmed }: CollectionStateBody,
): Promise<void> {
  const maker = makerOf(act);
  refusePersonalData([reason]);
  refuseUnconfirmedNames([{ path: "reason", text: reason }], namesConfirmed);
  const wished = (collection: ManagedCollection) => collection.locked === (state === "locked");
  if (wished(await findCollection(act, id))) return;
  try {
    await setCollectionState(act.db, id, { state, reason }, maker);
  } catch (failure) {
    if (!wished(await findCollection(act, id))) throw failure;
  }
}

/** @throws Refusal forbidden · not_found · validation_failed · unit_reported · personal_data */
export async function exempt(
  act: Act,
  id: string,
  { units, reason, namesConfirmed }: ExemptionsBody,
): Promise<void> {
  const maker = makerOf(act);
  refusePersonalData([reason ?? ""]);
  refuseUnconfirmedNames([{ path: "reason", text: reason ?? "" }], namesConfirmed);
  const owing = new Set((await findCollection(act, id)).units);
  const asked = [...new Set(units)];
  if (asked.some((unit) => !owing.has(unit))) refuseIssue("units", "not_owing");
  try {
    await setExemptions(act.db, id, asked, reason, maker);
  } catch (failure) {
    const now = await collectionDetails(act.db, act.account, true, id);
    const sent = now?.units.some(
      ({ code, status }) => asked.includes(code) && status !== "missing" && status !== "exempt",
    );
    if (sent === true && reason !== null) throw new Refusal("unit_reported");
    throw failure;
  }
}

/**
 * Reviewers and administrators may ask the units in their scope. @returns how many still had to report
 * @throws Refusal forbidden · not_found · collection_locked · collection_not_open
 */
export async function remindUnits(act: Act, id: string, { units }: RemindersBody): Promise<number> {
  const { db, account, clock } = act;
  refuseReporters(account);
  const collection = await collectionDetails(db, account, false, id);
  if (collection === undefined) throw new Refusal("not_found");
  const at = chinaTime(clock());
  const { state, opensAt } = collection;
  if (state === "locked") throw new Refusal("collection_locked");
  if (opensAt !== null && at < opensAt) throw new Refusal("collection_not_open", { opensAt });
  return remind(db, account, id, units, { account: account.id, origin: account.origin, at });
}
