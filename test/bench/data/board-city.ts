import type { D1Database } from "@cloudflare/workers-types";
import { periodsOfYear } from "../../../shared/collections/frequency.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { unitOf } from "./bench-city.ts";

const { newest: forms } = standardCatalogue;

const DISTRICTS = 20;
const TOWNSHIPS = 300;
/** Facts of one version; with 14 forms, 300 townships and 40 months that makes a million. */
const FACTS = 6;

const CITY = "999900";

/** A city with its districts and townships and an administrator. @returns a session's token */
export async function createBoardCity(db: D1Database): Promise<string> {
  const districts = Array.from({ length: DISTRICTS }, (_, at) =>
    unitOf(String(999_901 + at), `示例第${at + 1}区妇联`, "district", CITY),
  );
  const townships = Array.from({ length: TOWNSHIPS }, (_, at) =>
    unitOf(townshipCode(at), `示例第${at + 1}镇妇联`, "township", String(999_901 + (at % DISTRICTS))),
  );
  await createUnits(db, [unitOf(CITY, "示例市妇联", "city", null), ...districts, ...townships]);
  const account = { login: CITY, name: "示例市", role: "administrator" as const, unit: CITY };
  await createAccounts(db, [{ ...account, passwordHash: "none" }]);
  const found = await accountByLogin(db, CITY);
  if (found === undefined) throw new Error("the account was not made");
  return (await startSession(db, systemClock, found.account)).token;
}

function townshipCode(at: number): string {
  return String(999_901_001 + at);
}

/** Months from January 2023 on. */
export function months(from: number, to: number): string[] {
  return [2023, 2024, 2025, 2026].flatMap((year) => periodsOfYear("monthly", year)).slice(from, to);
}

/**
 * Fourteen collections for each month; of every twenty places one is empty, one version has been sent twice, a third
 * carry a warning. Rows go in by SQL: making them through the interface would take an hour.
 */
export async function reportMonths(db: D1Database, periods: readonly string[]): Promise<void> {
  const units = Array.from({ length: TOWNSHIPS }, (_, at) => townshipCode(at));
  for (const period of periods) {
    await createCollections(
      db,
      forms.map((form) => ({
        id: `${form.id}-${period}`,
        form: form.id,
        formVersion: form.version,
        title: form.title.zh,
        period,
        dueDate: `${period}-28`,
        units,
      })),
    );
    await db.batch(
      [submissions(1), submissions(2), newest, findings, facts].map((sql) => db.prepare(sql).bind(period)),
    );
  }
}

const place = "CAST(substr(slot.unit, 7) AS INTEGER) + length(slot.collection) * 7";

const submissions = (version: number) => `INSERT INTO submission
    (uuid, collection, unit, version, state, account, submitted_at, superseded_at, late, sha256, nil, row_count,
     control_totals, layout, local_findings)
  SELECT slot.collection || '/' || slot.unit || '/${version}', slot.collection, slot.unit, ${version},
         ${version === 1 ? `iif((${place}) % 20 = 7, 'superseded', 'approved')` : "'submitted'"}, 1,
         ?1 || iif((${place}) % 9 = 0, '-29', '-20') || 'T10:00:00+08:00',
         ${version === 1 ? `iif((${place}) % 20 = 7, ?1 || '-21T10:00:00+08:00', NULL)` : "NULL"}, 0,
         hex(slot.collection || slot.unit), 0, 12, '{"rows":12,"columns":[]}', '{}', '[]'
  FROM collection JOIN slot ON slot.collection = collection.id
  WHERE collection.period = ?1 AND ${version === 1 ? `(${place}) % 20 <> 3` : `(${place}) % 20 = 7`}`;

const newest = `UPDATE slot SET revision = 1, newest_version =
    (SELECT max(version) FROM submission WHERE submission.collection = slot.collection AND submission.unit = slot.unit)
  WHERE collection IN (SELECT id FROM collection WHERE period = ?1)`;

const findings = `INSERT INTO finding (submission, ordinal, rule, severity, body, state)
  SELECT uuid, 0, 'C4.1c', 'warning', json_object('message', printf('%.300c', 'x')), 'explained'
  FROM collection JOIN submission ON submission.collection = collection.id
  WHERE collection.period = ?1 AND length(uuid) % 3 = 0`;

const facts = `INSERT INTO fact (submission, ordinal, sheet_row, subject, period, indicator, breakdown, kind, value)
  SELECT submission.uuid, number.value, 8 + number.value, submission.unit, ?1,
         collection.form || '_' || (number.value % 3), iif(number.value < 3, '{}', '{"kind":"other"}'), 'actual',
         1000 + number.value * 37
  FROM collection JOIN submission ON submission.collection = collection.id
  JOIN json_each('[${Array.from({ length: FACTS }, (_, at) => at).join(",")}]') AS number
  WHERE collection.period = ?1 AND submission.state <> 'superseded'`;
