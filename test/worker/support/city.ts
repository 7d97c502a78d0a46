import { env } from "cloudflare:workers";
import type { Account, Session } from "../../../shared/api/sessions.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import type { SignedInAccount } from "../../../worker/base/act.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { markProven } from "../../../worker/store/accounts/sessions.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { randomLetters } from "./random-letters.ts";

/** A hash of no password: these accounts get their sessions without signing in. */
const NO_PASSWORD = "none";

export interface TestUnit {
  readonly unit: OrgUnit;
  readonly login: string;
  readonly account: SignedInAccount;
  readonly token: string;
}

export interface TestCity {
  /** What tells this city from those of other tests. */
  readonly id: string;
  readonly city: TestUnit;
  readonly east: TestUnit;
  readonly west: TestUnit;
  /** A township below `east`. */
  readonly town: TestUnit;
  /** A collection of women_loans for 2019, owed by both districts and the township. */
  readonly collection: string;
}

let cities = 0;

/** A city of its own for one test: two districts, a township, their accounts, and one collection. */
export async function createCity(): Promise<TestCity> {
  cities += 1;
  const id = `${cities}${randomLetters(6).toUpperCase()}`;
  const unit = (code: string, name: string, level: OrgUnit["level"], parent: string | null): OrgUnit => ({
    code: `${code}${id}`,
    name: `${name}${id}`,
    aliases: [],
    kind: "federation",
    level,
    parent: parent === null ? null : `${parent}${id}`,
  });
  const city = unit("C", "测试市妇联", "city", null);
  const east = unit("E", "测试东区妇联", "district", "C");
  const west = unit("W", "测试西区妇联", "district", "C");
  const town = unit("T", "测试镇妇联", "township", "E");
  await createUnits(env.DB, [city, east, west, town]);
  const collection = `women_loans-2019-${id}`;
  await createCollections(env.DB, [
    {
      id: collection,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "2019年妇女创业小额贷款台账",
      period: "2019",
      dueDate: "2020-01-10",
      units: [east.code, west.code, town.code],
    },
  ]);
  return {
    id,
    city: await enroll(city, "administrator"),
    east: await enroll(east, "reporter"),
    west: await enroll(west, "reporter"),
    town: await enroll(town, "reporter"),
    collection,
  };
}

/** An account of a unit, with a session. */
export async function enroll(unit: OrgUnit, role: Account["role"], suffix = ""): Promise<TestUnit> {
  const login = `${unit.code}${suffix}`.toLowerCase();
  await createAccounts(env.DB, [
    { login, name: `${unit.name}测试员`, role, unit: unit.code, passwordHash: NO_PASSWORD },
  ]);
  const found = await accountByLogin(env.DB, login);
  if (found === undefined) throw new Error("the account that was just made is missing");
  const { token } = await startProven(found.account);
  return { unit, login, account: found.account, token };
}

/** A session in which the own password was just typed: these tests are about something else. */
export async function startProven(account: SignedInAccount): Promise<Session> {
  const session = await startSession(env.DB, systemClock, account);
  await markProven(env.DB, sha256(session.token), chinaTime(systemClock()));
  return session;
}
