import type { D1Database } from "@cloudflare/workers-types";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { periodTitle } from "../../../shared/period/period.ts";
import { hashPassword } from "../../base/passwords.ts";
import { accountByLogin, createAccounts } from "../../store/accounts/accounts.ts";
import { collectionsInScope, createCollections } from "../../store/collections/collections.ts";
import { createUnits, unitsInScope } from "../../store/register/units.ts";
import { PASSWORD } from "./accounts.ts";
import { YEAR } from "./district-workbooks.ts";
import { published } from "./published/index.ts";
import { city, districts, townships } from "./units.ts";

const cityScope = { path: `/${city.unit.code}/` };

/** What townships owe by themselves: an older quarter, so that one report is late, one missing and one not asked for. */
export const townshipCollection = {
  id: "aid_records-2018Q4",
  form: "aid_records",
  period: "2018Q4",
  dueDate: "2019-01-10",
};

/** Collection of a form in the demonstration's year: `women_loans-2019`. */
export function collectionId(form: string): string {
  return `${form}-${YEAR}`;
}

/**
 * Fills in what the register lacks: units, accounts, one collection for each form. Doing it again adds nothing.
 * @param dueDate ISO date by which new collections are due
 */
export async function createRegister(db: D1Database, catalogue: Catalogue, dueDate: string): Promise<void> {
  await createMissingUnits(db);
  await createMissingAccounts(db);
  await createMissingCollections(db, catalogue, dueDate);
  await createTownshipCollection(db, catalogue);
}

async function createMissingUnits(db: D1Database): Promise<void> {
  const known = new Set((await unitsInScope(db, cityScope)).map(({ code }) => code));
  const missing = [city, ...districts, ...townships]
    .map(({ unit }) => unit)
    .filter(({ code }) => !known.has(code));
  if (missing.length > 0) await createUnits(db, missing);
}

async function createMissingAccounts(db: D1Database): Promise<void> {
  // One hash for all: the password is no secret, and a hash takes a quarter of a second.
  const passwordHash = await hashPassword(PASSWORD);
  for (const { login, unit } of [city, ...districts, ...townships]) {
    if ((await accountByLogin(db, login)) !== undefined) continue;
    const role = unit.level === "city" ? "administrator" : "reporter";
    await createAccounts(db, [{ login, name: unit.name, role, unit: unit.code, passwordHash }]);
  }
}

async function createMissingCollections(
  db: D1Database,
  { newest }: Catalogue,
  dueDate: string,
): Promise<void> {
  const known = new Set((await collectionsInScope(db, cityScope, { period: YEAR })).map(({ id }) => id));
  const missing = newest.filter(({ id }) => id in published && !known.has(collectionId(id)));
  if (missing.length === 0) return;
  await createCollections(
    db,
    missing.map((form) => ({
      id: collectionId(form.id),
      form: form.id,
      formVersion: form.version,
      title: `${periodTitle(YEAR)}${form.title.zh}`,
      period: YEAR,
      dueDate,
      units: districts.map(({ unit }) => unit.code),
    })),
  );
}

async function createTownshipCollection(db: D1Database, catalogue: Catalogue): Promise<void> {
  const { id, form: formId, period, dueDate } = townshipCollection;
  if ((await collectionsInScope(db, cityScope, { period })).length > 0) return;
  const form = catalogue.form(formId);
  const [, , exempt] = townships;
  await createCollections(db, [
    {
      id,
      form: form.id,
      formVersion: form.version,
      title: `${periodTitle(period)}${form.title.zh}`,
      period,
      dueDate,
      owingLevel: "township",
      units: townships.map(({ unit }) => unit.code),
      exemptions:
        exempt === undefined ? [] : [{ unit: exempt.unit.code, reason: "机构合并，由示例丙二镇代报" }],
    },
  ]);
}
