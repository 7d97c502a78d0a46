import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../../shared/api/collections.ts";
import { tidyFactsSchema } from "../../../../shared/api/facts.ts";
import { openFitSchema, publishedFitSchema } from "../../../../shared/api/form-fits.ts";
import { sessionSchema } from "../../../../shared/api/sessions.ts";
import { receiptSchema, type SubmissionBody } from "../../../../shared/api/submissions.ts";
import { baseOfVersion, type Fit } from "../../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { PASSWORD } from "../../../../worker/local/demonstration/accounts.ts";
import { reporterOf } from "../../../../worker/local/demonstration/units.ts";
import { backUp } from "../../../../worker/local/operations/backup.ts";
import { catalogueOfData } from "../../../../worker/local/operations/catalogue-of-data.ts";
import { compareAllFacts } from "../../../../worker/local/operations/compare-all-facts.ts";
import { restore } from "../../../../worker/local/operations/restore.ts";
import { type LocalServer, startLocal } from "../../../../worker/local/start.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { verifyLog, wholeLog } from "../../../../worker/store/audit/verify.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";
import { fittedTraining, OWN } from "../../../support/fits.ts";
import { freePort } from "../../../support/free-port.ts";

const MINUTES = 60_000;
const FORM = "training_ledger";
const PERIOD = "2020";

let folder: string;
let server: LocalServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-backup-fits-"));
  await copyDemonstration(join(folder, "data"));
  server = await start("data");
}, 3 * MINUTES);

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

async function start(directory: string): Promise<LocalServer> {
  const dataDirectory = join(folder, directory);
  return startLocal({ port: await freePort(), dataDirectory, seed: true, quiet: true });
}

/** Asks the server that runs now, as whoever has the login. */
async function signedIn(login: string) {
  const url = server?.url ?? "";
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({ login, password: PASSWORD });
  const session = await fetch(`${url}/api/sessions`, { method: "POST", headers: json, body });
  const { token } = sessionSchema.parse(await session.json());
  return async (path: string, method = "GET", sent?: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...json, authorization: `Bearer ${token}` },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
}

const factsOf = async (ask: Awaited<ReturnType<typeof signedIn>>) =>
  tidyFactsSchema.parse(await ask(`/api/facts.json?period=${PERIOD}`)).facts;

describe("a city that fitted a standard form", () => {
  it("comes back from a backup with the fit, and with what was reported by it", {
    timeout: 3 * MINUTES,
  }, async () => {
    const ask = await signedIn("city");
    const before = openFitSchema.parse(await ask(`/api/forms/fits/${FORM}`));
    const fit: Fit = JSON.parse(JSON.stringify(fittedTraining).replaceAll(OWN, before.prefix));
    const publishing = `/api/forms/fits/${FORM}?dryRun=false`;
    const published = publishedFitSchema.parse(await ask(publishing, "POST", { fit, seen: before.version }));
    const { version } = published;
    expect(baseOfVersion(version)).toBe(before.standard);
    const { unit } = reporterOf("jia");
    const planned = await ask("/api/collections", "POST", {
      collections: [
        {
          ...{ form: FORM, formVersion: version, title: "培训", period: PERIOD, asOf: null, opensOn: null },
          ...{ dueOn: null, graceDays: 0, reminderDays: null, exemptions: [], owing: { units: [unit.code] } },
        },
      ],
    });
    const [collection = ""] = createdCollectionsSchema.parse(planned).ids;
    const [people = "", source = ""] = fit.columns.map(({ id }) => id);
    const values = {
      ...{ session_name: "示例班", category: `${before.prefix}k1`, start_date: "2020-05-06" },
      ...{ sessions: 1, trainees: 50, women: 30, [people]: 12, [source]: "k1" },
    };
    const body: SubmissionBody = {
      ...{ collection, formVersion: version, baseVersion: null, explanations: [], nil: false },
      records: [{ row: 5, subject: unit.code, grain: "detail", values }],
    };
    const sender = await signedIn("jia");
    receiptSchema.parse(await sender(`/api/submissions/${crypto.randomUUID()}`, "PUT", body));
    const facts = await factsOf(ask);
    expect(facts.filter(({ indicator }) => indicator === `${FORM}_${people}`)).toMatchObject([
      { value: "12" },
    ]);

    const manifest = await backUp(join(folder, "data"), join(folder, "backup"));
    await server?.stop();
    expect(await restore(join(folder, "backup"), join(folder, "restored"))).toEqual(manifest);
    const { db, bucket, close } = await openStores(join(folder, "restored"));
    const catalogue = await catalogueOfData(db);
    const log = await wholeLog((after) => verifyLog(db, { after, versions: true }));
    const compared = await compareAllFacts({ db, bucket, catalogue });
    // The standard forms alone do not say what was reported.
    const ignorant = await compareAllFacts({ db, bucket, catalogue: standardCatalogue });
    await close();
    expect(catalogue.form(FORM).version).toBe(version);
    expect(log).toMatchObject({ faults: [] });
    expect(compared).toMatchObject({ differences: [] });
    expect(ignorant.differences).not.toEqual([]);

    server = await start("restored");
    const again = await signedIn("city");
    expect(openFitSchema.parse(await again(`/api/forms/fits/${FORM}`))).toMatchObject({ version, fit });
    expect(await factsOf(again)).toEqual(facts);
    const withdrawn = { fit: { ...fit, titles: [] }, seen: version };
    expect(publishedFitSchema.parse(await again(publishing, "POST", withdrawn)).version).toBe(version + 1);
  });
});
