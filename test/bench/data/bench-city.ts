import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { newestVersion } from "../../support/newest-version.ts";

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
      formVersion: newestVersion("women_loans"),
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

/** What one unit has sent, as if other units had sent the same: rows, facts and control totals as they are stored. */
export async function repeatSubmission(
  db: D1Database,
  uuid: string,
  units: readonly string[],
): Promise<void> {
  for (const unit of units) {
    const copy = crypto.randomUUID();
    await db.batch([
      copyRows(db, "submission", ["uuid", "unit"]).bind(uuid, copy, unit),
      ...["record", "fact"].map((table) =>
        copyRows(db, table, ["submission", "subject"]).bind(uuid, copy, unit),
      ),
      db
        .prepare(
          `UPDATE slot SET newest_version = 1, revision = revision + 1
           WHERE unit = ?1 AND collection = (SELECT collection FROM submission WHERE uuid = ?2)`,
        )
        .bind(unit, copy),
    ]);
  }
}

/** Copies the rows of ?1 with two columns changed to ?2 and ?3; the first of them names the version. */
function copyRows(db: D1Database, table: string, changed: readonly [string, string]): D1PreparedStatement {
  const columns = columnsOf[table]?.split(" ") ?? [];
  const values = columns.map((column) =>
    column === changed[0] ? "?2" : column === changed[1] ? "?3" : column,
  );
  return db.prepare(
    `INSERT INTO ${table} (${columns.join()}) SELECT ${values.join()} FROM ${table} WHERE ${changed[0]} = ?1`,
  );
}

const columnsOf: Readonly<Record<string, string>> = {
  submission:
    "uuid collection unit version state account submitted_at late sha256 nil row_count control_totals layout local_findings",
  record: "submission ordinal sheet_row place subject grain cells",
  fact: "submission ordinal sheet_row subject period indicator breakdown kind value qualifier",
};

export function unitOf(code: string, name: string, level: OrgUnit["level"], parent: string | null): OrgUnit {
  return { code, name, aliases: [], kind: "federation", level, parent };
}

/** A submission of loans with ten cells a row, to which nothing is to be objected. */
export function loanBody(collection: string, subject: string, rows: number): SubmissionBody {
  return {
    collection,
    formVersion: newestVersion("women_loans"),
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
