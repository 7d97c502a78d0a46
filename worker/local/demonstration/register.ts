import type { D1Database } from "@cloudflare/workers-types";
import { forms } from "../../../shared/forms/index.ts";
import { periodTitle } from "../../../shared/period.ts";
import { hashPassword } from "../../passwords.ts";
import { accountByLogin, createAccounts } from "../../store/accounts.ts";
import { collectionsInScope, createCollections } from "../../store/collections.ts";
import { createUnits, unitsInScope } from "../../store/units.ts";
import { PASSWORD } from "./accounts.ts";
import { YEAR } from "./district-workbooks.ts";
import { published } from "./published/index.ts";
import { city, districts } from "./units.ts";

const cityScope = { path: `/${city.unit.code}/` };

/** Collection of a form in the demonstration's year: `women_loans-2019`. */
export function collectionId(form: string): string {
  return `${form}-${YEAR}`;
}

/**
 * Fills in what the register lacks: units, accounts, one collection for each form. Doing it again adds nothing.
 * @param dueDate ISO date by which new collections are due
 */
export async function createRegister(db: D1Database, dueDate: string): Promise<void> {
  await createMissingUnits(db);
  await createMissingAccounts(db);
  await createMissingCollections(db, dueDate);
}

async function createMissingUnits(db: D1Database): Promise<void> {
  const known = new Set((await unitsInScope(db, cityScope)).map(({ code }) => code));
  const missing = [city, ...districts].map(({ unit }) => unit).filter(({ code }) => !known.has(code));
  if (missing.length > 0) await createUnits(db, missing);
}

async function createMissingAccounts(db: D1Database): Promise<void> {
  // One hash for all: the password is no secret, and a hash takes a quarter of a second.
  const passwordHash = await hashPassword(PASSWORD);
  for (const { login, unit } of [city, ...districts]) {
    if ((await accountByLogin(db, login)) !== undefined) continue;
    const role = unit.level === "city" ? "administrator" : "reporter";
    await createAccounts(db, [{ login, name: unit.name, role, unit: unit.code, passwordHash }]);
  }
}

async function createMissingCollections(db: D1Database, dueDate: string): Promise<void> {
  const known = new Set((await collectionsInScope(db, cityScope, { period: YEAR })).map(({ id }) => id));
  const missing = forms.filter(({ id }) => id in published && !known.has(collectionId(id)));
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
