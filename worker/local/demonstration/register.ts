import type { D1Database } from "@cloudflare/workers-types";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { periodTitle } from "../../../shared/period/period.ts";
import { hashPassword } from "../../base/passwords.ts";
import { loginsInScope } from "../../store/accounts/account-register.ts";
import { createAccounts } from "../../store/accounts/accounts.ts";
import { createCollections } from "../../store/collections/create.ts";
import { collectionOverviews } from "../../store/collections/overview.ts";
import { createUnits, unitsInScope } from "../../store/register/units.ts";
import { PASSWORD } from "./accounts.ts";
import { YEAR, YEAR_BEFORE } from "./district-workbooks.ts";
import { reportsInvented } from "./invented/reporters.ts";
import { published } from "./published/index.ts";
import {
  beside,
  city,
  type DemonstrationUnit,
  districts,
  inventedDistricts,
  reporters,
  townships,
} from "./units.ts";

const everybody = [city, ...reporters, ...townships];
const cityScope = { path: `/${city.unit.code}/` };

/** More than anybody makes for a year of the demonstration. */
const ALL = 10_000;

/** What townships owe by themselves: an older quarter, so that one report is late, one missing and one not asked for. */
export const townshipCollection = {
  id: "aid_records-2018Q4",
  form: "aid_records",
  period: "2018Q4",
  dueDate: "2019-01-10",
};

/** Collection of a form in a year: `women_loans-2019`. */
export function collectionId(form: string, year: string = YEAR): string {
  return `${form}-${year}`;
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
  const missing = everybody.map(({ unit }) => unit).filter(({ code }) => !known.has(code));
  if (missing.length > 0) await createUnits(db, missing);
}

async function createMissingAccounts(db: D1Database): Promise<void> {
  const known = await loginsInScope(db, cityScope);
  const missing = everybody.filter(({ login }) => !known.has(login));
  if (missing.length === 0) return;
  // One hash for all: the password is no secret, and a hash takes a quarter of a second.
  const passwordHash = await hashPassword(PASSWORD);
  await createAccounts(
    db,
    missing.map(({ login, unit }) => {
      const role = unit.level === "city" ? "administrator" : "reporter";
      return { login, name: unit.name, role, unit: unit.code, passwordHash };
    }),
  );
}

/** One collection for each form in both years. */
async function createMissingCollections(
  db: D1Database,
  { newest }: Catalogue,
  dueDate: string,
): Promise<void> {
  const collections = [YEAR, YEAR_BEFORE].flatMap((year) =>
    newest
      .filter(({ id }) => id in published)
      .map((form) => ({
        id: collectionId(form.id, year),
        form: form.id,
        formVersion: form.version,
        title: `${periodTitle(year)}${form.title.zh}`,
        period: year,
        dueDate,
        units: owing(form.id, year).map(({ unit }) => unit.code),
      })),
  );
  const found = await Promise.all(
    [YEAR, YEAR_BEFORE].map((year) => collectionOverviews(db, cityScope, true, Number(year), { most: ALL })),
  );
  const known = new Set(found.flatMap(({ entries }) => entries).map(({ id }) => id));
  const missing = collections.filter(({ id }) => !known.has(id));
  if (missing.length > 0) await createCollections(db, missing);
}

/**
 * Who owes a form: the districts, and units beside them that have figures in it. The year before, only the invented
 * districts were there.
 */
export function owing(form: string, year: string = YEAR): readonly DemonstrationUnit[] {
  if (year === YEAR_BEFORE) {
    return inventedDistricts.filter(({ login }) => reportsInvented(login, form, "2018"));
  }
  const rows = published[form] ?? [];
  return [...districts, ...beside.filter(({ login }) => rows.some(({ unit }) => unit === login))];
}

async function createTownshipCollection(db: D1Database, catalogue: Catalogue): Promise<void> {
  const { id, form: formId, period, dueDate } = townshipCollection;
  const year = Number(period.slice(0, 4));
  const { entries: before } = await collectionOverviews(db, cityScope, true, year, { most: ALL });
  if (before.some((collection) => collection.period === period)) return;
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
