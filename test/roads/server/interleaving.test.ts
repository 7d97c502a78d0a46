import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { app } from "../../../worker/app.ts";
import { DAY } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { sweepPayloads } from "../../../worker/jobs/sweep.ts";
import { payloadKey } from "../../../worker/store/payloads.ts";
import { markSwept } from "../../../worker/store/submissions/payload-keys.ts";
import { fitOf } from "../../support/fits.ts";
import { createCity, enroll, type TestCity } from "../../worker/support/city.ts";
import { fittedOf } from "../../worker/support/form-fits.ts";
import { interrupted } from "../../worker/support/interrupted.ts";
import { setState } from "../../worker/support/lock.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../../worker/support/requests.ts";
import { versionsOf } from "../../worker/support/versions.ts";

interface Meeting {
  readonly city: TestCity;
  readonly uuid: string;
  readonly body: SubmissionBody;
  readonly response: Response;
}

type Rival = (meeting: Omit<Meeting, "response">) => Promise<unknown>;

/** Session, survey of the place, write: what the rows of `loanRow` ask of the database. */
const QUERIES = 3;

/** Sends one submission again and again, each time with `rival` acting before another of its queries, at last after all. */
async function meetEverywhere(rival: Rival, see: (meeting: Meeting) => Promise<void>): Promise<void> {
  let meetings = 0;
  for (let n = 1; ; n += 1) {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const { db, happened } = interrupted(env.DB, n, () => rival({ city, uuid, body }));
    const headers = { authorization: `Bearer ${city.east.token}`, "content-type": "application/json" };
    const init = { method: "PUT", headers, body: JSON.stringify(body) };
    const response = await app.request(`/api/submissions/${uuid}`, init, { ...env, DB: db });
    const last = !happened();
    if (last) await rival({ city, uuid, body });
    await see({ city, uuid, body, response });
    if (last) break;
    meetings += 1;
  }
  expect(meetings).toBe(QUERIES);
}

describe("a submission meets, before any of its queries,", () => {
  it("itself sent again: one version, one receipt", async () => {
    const receipts = new Map<string, unknown>();
    await meetEverywhere(
      async ({ city, uuid, body }) => {
        const response = await submit(uuid, body, city.east);
        receipts.set(uuid, await response.json());
      },
      async ({ city, uuid, response }) => {
        expect([200, 201]).toContain(response.status);
        expect(await response.json()).toEqual(receipts.get(uuid));
        expect(await versionsOf(city.collection)).toEqual([1]);
      },
    );
  });

  it("a colleague's version: it comes before that one, or is told of it", async () => {
    const statuses = new Set<number>();
    await meetEverywhere(
      async ({ city }) => {
        const colleague = await enroll(city.east.unit, "reporter", "-2");
        const body = loanBody(city, [loanRow(city.east, 8, { persons: 80 })]);
        statuses.add((await submit(crypto.randomUUID(), body, colleague)).status);
      },
      async ({ city, response }) => {
        expect(await versionsOf(city.collection)).toEqual([1]);
        if (response.status === 201) return;
        expect(await problemOf(response)).toMatchObject({
          code: "base_version_stale",
          newestVersion: 1,
          changes: [{ row: 8, change: "changed", columns: ["persons"] }],
        });
      },
    );
    expect(statuses).toEqual(new Set([201, 409]));
  });

  it("the lock: it is stored whole before it, or not at all", async () => {
    await meetEverywhere(
      ({ city }) => setState(city, "locked"),
      async ({ city, uuid, response }) => {
        const traces = await env.DB.prepare(
          `SELECT (SELECT count(*) FROM submission WHERE uuid = ?1) AS submission,
                  (SELECT count(*) FROM payload WHERE submission = ?1) AS payload,
                  (SELECT count(*) FROM record WHERE submission = ?1) AS record,
                  (SELECT count(*) FROM audit WHERE target = ?1) AS audit,
                  (SELECT revision FROM slot WHERE collection = ?2 AND unit = ?3) AS revision`,
        )
          .bind(uuid, city.collection, city.east.unit.code)
          .first();
        const stored = response.status === 201 ? 1 : 0;
        expect(traces).toEqual({
          submission: stored,
          payload: stored,
          record: stored,
          audit: stored,
          revision: stored,
        });
        if (stored === 0) expect(await problemOf(response)).toMatchObject({ code: "collection_locked" });
      },
    );
  });

  it("its task taking up a new version: it was sent under the one before, or is told of it", async () => {
    const statuses: number[] = [];
    await meetEverywhere(
      async ({ city: { city, collection }, body }) => {
        const to = await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["小贷一览"] }));
        const versions = { from: body.formVersion, to };
        const path = `/api/collections/${collection}/form-version`;
        expect((await send("PUT", path, versions, city)).status).toBe(200);
      },
      async ({ city, body, response }) => {
        statuses.push(response.status);
        const { results } = await env.DB.prepare("SELECT form_version FROM submission WHERE collection = ?1")
          .bind(city.collection)
          .all();
        expect(results).toEqual(response.status === 201 ? [{ form_version: body.formVersion }] : []);
        if (response.status !== 201) {
          expect(await problemOf(response)).toMatchObject({ code: "form_version_mismatch" });
        }
      },
    );
    // Stored under the version before only where the task moved after everything.
    expect(statuses).toEqual([409, 409, 409, 201]);
  });

  it("a sweep that takes its key: it is stored under a key that stays", async () => {
    await meetEverywhere(
      ({ uuid, body }) =>
        markSwept(env.DB, [payloadKey(uuid, 1, sha256(canonicalJson(body)))], chinaTime(Date.now())),
      async ({ city, uuid, body, response }) => {
        expect(response.status).toBe(201);
        await sweepPayloads(env, Date.now() + 2 * DAY);
        const shown = await ask(`/api/submissions/${uuid}`, {}, city.city);
        expect(await shown.json()).toMatchObject({ records: body.records });
      },
    );
  });
});
