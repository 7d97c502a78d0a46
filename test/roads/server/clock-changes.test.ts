import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { createApp } from "../../../worker/app.ts";
import { DAY, HOUR } from "../../../worker/base/clock.ts";
import { runHourlyJobs } from "../../../worker/jobs/hourly.ts";
import { compareFacts } from "../../../worker/proofs/compare-facts.ts";
import { verifyLog, wholeLog } from "../../../worker/store/audit/verify.ts";
import { createCity } from "../../worker/support/city.ts";
import { askerOf, loanBody, loanRow } from "../../worker/support/requests.ts";
import { versionsOf } from "../../worker/support/versions.ts";

/** When the collection is due, in China. */
const DUE = Date.parse("2020-01-10T23:59:59+08:00");

/** Where the clock stands while each version is sent, and whether that one is late. */
const jumps: readonly (readonly [number, boolean])[] = [
  [DUE - HOUR, false],
  [DUE + HOUR, true],
  [DUE - 2 * HOUR, false],
  [DUE + 3 * DAY, true],
  [DUE - 2 * DAY, false],
  [DUE, false],
  [DUE + 1_000, true],
];

it("a clock that is set back and forth over a deadline and over days loses no version and makes none twice", async () => {
  const city = await createCity();
  let now = DUE;
  const app = createApp({ clock: () => now });
  const { ask, submit } = askerOf((url, init) => app.request(url, init, env));
  const receipts = [];
  for (const [version, [moment, late]] of jumps.entries()) {
    now = moment;
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east, 8, { persons: 73 + version })], {
      baseVersion: version === 0 ? null : version,
      explanations: [],
    });
    const sent = await submit(uuid, body, city.east);
    expect(sent.status, await sent.clone().text()).toBe(201);
    const receipt = receiptSchema.parse(await sent.json());
    expect(receipt).toMatchObject({ version: version + 1, late });
    // Sent again by a clock that says something else: the same receipt.
    now = jumps[(version + 1) % jumps.length]?.[0] ?? DUE;
    const again = await submit(uuid, body, city.east);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    receipts.push(receipt);
    await runHourlyJobs(env, moment);
  }
  expect(await versionsOf(city.collection)).toEqual(jumps.map((_, index) => index + 1));
  for (const receipt of receipts.slice(0, -1)) {
    const stored = await ask(`/api/submissions/${receipt.uuid}`, {}, city.east);
    expect(receiptSchema.parse(((await stored.json()) as { receipt: unknown }).receipt)).toMatchObject({
      ...receipt,
      state: "superseded",
    });
  }
  const log = await wholeLog((after) => verifyLog(env.DB, { after, versions: true }));
  expect(log.faults.filter(({ kind }) => kind !== "seal_late")).toEqual([]);
  const stores = { db: env.DB, bucket: env.PAYLOADS, catalogue: standardCatalogue };
  expect((await compareFacts(stores, { path: "/" }, { after: "", most: 100 })).differences).toEqual([]);
});

it("fifty who send the first version of one place at one time: one is taken, the others learn of it", async () => {
  const city = await createCity();
  const { submit } = askerOf((url, init) => createApp().request(url, init, env));
  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      submit(
        crypto.randomUUID(),
        loanBody(city, [loanRow(city.east, 8, { persons: 73 + index })]),
        city.east,
      ),
    ),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual([201, ...Array(49).fill(409)]);
  expect(await versionsOf(city.collection)).toEqual([1]);
});
