import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import type { LogFault } from "../../../../shared/api/integrity.ts";
import { verifyLog, wholeLog } from "../../../../worker/store/audit/verify.ts";
import { fittedTraining } from "../../../support/fits.ts";
import { createCity, type TestUnit } from "../../support/city.ts";
import { fitFor, fittedOf } from "../../support/form-fits.ts";

const FORM = "training_ledger";
let city: TestUnit;
let version: number;

/** What the log is found to be at odds with, of this version and the one under another number. */
async function faultsOfFits(): Promise<readonly LogFault[]> {
  const { faults } = await wholeLog((after) => verifyLog(env.DB, { after, versions: true }));
  const own = [version, version + 50].map((number) => `${FORM} ${number}`);
  return faults.filter(({ form }) => form !== undefined && own.includes(form));
}

/** As who holds the database itself may do. */
async function tamper(sql: string): Promise<void> {
  await env.DB.exec("DROP TRIGGER IF EXISTS form_fit_is_kept;\nDROP TRIGGER IF EXISTS form_fit_is_fixed;");
  await env.DB.prepare(sql).bind(FORM, version).run();
}

beforeEach(async () => {
  city = (await createCity()).city;
  version = await fittedOf(city, FORM, await fitFor(city, fittedTraining));
});

it("is as the log tells", async () => {
  expect(await faultsOfFits()).toEqual([]);
});

it.each([
  ["a check is weaker", "content = replace(content, '\"error\"', '\"warning\"')"],
  ["a fit is another", "fit = replace(fit, '宋韵', '别的')"],
  ["a digest is another", "digest = 'x'"],
  ["it is of another standard version", "base = 1"],
  ["somebody else is said to have published it", "account = (SELECT min(id) FROM account)"],
  ["it is said to be of another day", "published_at = '2020-01-01T00:00:00+08:00'"],
])("is found where %s", async (_, change) => {
  await tamper(`UPDATE form_fit SET ${change} WHERE form = ?1 AND version = ?2`);
  expect(await faultsOfFits()).toMatchObject([{ kind: "form_changed", form: `${FORM} ${version}` }]);
});

it("is found to be another city's", async () => {
  const other = (await createCity()).city;
  await tamper(`UPDATE form_fit SET unit = '${other.unit.code}' WHERE form = ?1 AND version = ?2`);
  expect(await faultsOfFits()).toMatchObject([{ kind: "form_changed", form: `${FORM} ${version}` }]);
});

it("is found to be gone, and to have come without a word", async () => {
  await tamper("UPDATE form_fit SET version = version + 50 WHERE form = ?1 AND version = ?2");
  expect((await faultsOfFits()).map(({ kind, form }) => [kind, form])).toEqual([
    ["form_missing", `${FORM} ${version}`],
    ["form_untold", `${FORM} ${version + 50}`],
  ]);
});
