import type { D1Database } from "@cloudflare/workers-types";
import type { SubmissionBody } from "../../../shared/api.ts";
import type { OrgUnit } from "../../../shared/org-unit.ts";
import { systemClock } from "../../../worker/clock.ts";
import { startSession } from "../../../worker/sign-in.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts.ts";
import { createCollections } from "../../../worker/store/collections.ts";
import { createUnits } from "../../../worker/store/units.ts";

export interface BenchClient {
  readonly unit: string;
  readonly token: string;
}

const CITY = "999900";
/** A hash of no password: these accounts get their sessions without signing in. */
const NO_PASSWORD = "none";

/** A city with as many districts as asked for, each with a session; districts never write to the same place. */
export async function createBenchCity(
  db: D1Database,
  districts: number,
  collections: readonly string[],
): Promise<BenchClient[]> {
  const city = unitOf(CITY, "示例市妇联", "city", null);
  const units = Array.from({ length: districts }, (_, at) =>
    unitOf(String(999_901 + at), `示例第${at + 1}区妇联`, "district", city.code),
  );
  await createUnits(db, [city, ...units]);
  const codes = units.map(({ code }) => code);
  await createCollections(
    db,
    collections.map((id) => ({
      id,
      form: "women_loans",
      formVersion: 1,
      title: "2019年妇女创业小额贷款台账",
      period: "2019",
      dueDate: null,
      units: codes,
    })),
  );
  await createAccounts(
    db,
    units.map(({ code, name }) => ({
      login: code,
      name,
      role: "reporter" as const,
      unit: code,
      passwordHash: NO_PASSWORD,
    })),
  );
  return Promise.all(
    codes.map(async (code) => {
      const found = await accountByLogin(db, code);
      if (found === undefined) throw new Error(`the account of ${code} was not made`);
      return { unit: code, token: (await startSession(db, systemClock, found.account)).token };
    }),
  );
}

/** Token of somebody who sees the whole city. */
export async function createBenchReviewer(db: D1Database): Promise<string> {
  const login = "city";
  await createAccounts(db, [
    { login, name: "示例市妇联", role: "administrator", unit: CITY, passwordHash: NO_PASSWORD },
  ]);
  const found = await accountByLogin(db, login);
  if (found === undefined) throw new Error("the city's account was not made");
  return (await startSession(db, systemClock, found.account)).token;
}

function unitOf(code: string, name: string, level: OrgUnit["level"], parent: string | null): OrgUnit {
  return { code, name, aliases: [], kind: "federation", level, parent };
}

/** A submission of loans with ten cells a row, to which nothing is to be objected. */
export function loanBody(collection: string, subject: string, rows: number): SubmissionBody {
  return {
    collection,
    formVersion: 1,
    baseVersion: null,
    records: Array.from({ length: rows }, (_, index) => ({
      row: index + 5,
      subject,
      grain: "detail",
      values: {
        loan_type: "guaranteed",
        bank: `测试银行第${index % 9}支行`,
        amount: (5 + (index % 20)) * 1_000_000,
        persons: 1,
        issue_date: `2019-0${1 + (index % 9)}-08`,
        due: `2020-0${1 + (index % 9)}-08`,
        subsidy: 100_000 + index,
        use: "planting",
        driven: index % 5,
        balance: 2_000_000,
      },
    })),
    explanations: [],
    nil: false,
  };
}
