import type { D1Database } from "@cloudflare/workers-types";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { city, districts, townships } from "../../../worker/local/demonstration/units.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { newestVersion } from "../../support/newest-version.ts";

export interface Person {
  readonly unit: string;
  readonly token: string;
}

export interface SoakCity {
  /** People of the city, an account each: of one account only so many files stand in the line. */
  readonly officers: readonly Person[];
  readonly reporters: readonly Person[];
  /** Newest first. */
  readonly periods: readonly string[];
  /** Of a collection that every reporter owes. */
  readonly collection: string;
}

/**
 * The demonstration city's people and so many officers, each with a session, and a collection of loans for the reporters to
 * report to.
 */
export async function openSoakCity(db: D1Database, officers: number): Promise<SoakCity> {
  const person = async ({ login, unit }: Pick<typeof city, "login" | "unit">): Promise<Person> => {
    const found = await accountByLogin(db, login);
    if (found === undefined) throw new Error(`no account ${login}`);
    return { unit: unit.code, token: (await startSession(db, systemClock, found.account)).token };
  };
  const logins = Array.from({ length: officers }, (_, at) => `soak-officer-${at + 1}`);
  await createAccounts(
    db,
    logins.map((login) => ({
      login,
      name: login,
      role: "reviewer" as const,
      unit: city.unit.code,
      // No password has this hash: they get their sessions without signing in.
      passwordHash: "none",
    })),
  );
  const reporters: Person[] = [];
  for (const unit of [...districts, ...townships]) reporters.push(await person(unit));
  const { results } = await db
    .prepare("SELECT period FROM collection GROUP BY period ORDER BY count(*) DESC, period DESC")
    .all<{ period: string }>();
  const collection = "women_loans-soak";
  await createCollections(db, [
    {
      id: collection,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "压力测试台账",
      period: "2031",
      dueDate: null,
      units: reporters.map(({ unit }) => unit),
    },
  ]);
  const people = await Promise.all(logins.map((login) => person({ login, unit: city.unit })));
  return {
    officers: people,
    reporters,
    periods: results.map(({ period }) => period),
    collection,
  };
}
