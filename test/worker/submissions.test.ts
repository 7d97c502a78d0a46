import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  collectionsSchema,
  type Receipt,
  receiptSchema,
  submissionSchema,
  submissionsSchema,
} from "../../shared/api.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { sha256 } from "../../worker/digest.ts";
import { setCollectionState } from "../../worker/store/collections.ts";
import { createCity, enroll } from "./support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "./support/requests.ts";

async function receiptOf(response: Response): Promise<Receipt> {
  return receiptSchema.parse(await response.json());
}

describe("the road of a submission", () => {
  it("gives a receipt, keeps the evidence, and shows it to sender and city", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [
      loanRow(city.east),
      loanRow(city.east, 9, { amount: 4_150_000, persons: 1 }),
    ]);

    const response = await submit(uuid, body, city.east);
    expect(response.status).toBe(201);
    const receipt = await receiptOf(response);
    expect(receipt).toMatchObject({
      uuid,
      collection: city.collection,
      form: "women_loans",
      formVersion: 1,
      period: "2019",
      unit: { code: city.east.unit.code, name: city.east.unit.name },
      version: 1,
      state: "submitted",
      late: true,
      sha256: sha256(canonicalJson(body)),
      nil: false,
    });
    expect(receipt.submittedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(receipt.controlTotals.rows).toBe(2);
    expect(receipt.controlTotals.columns).toContainEqual({
      column: "amount",
      header: "贷款金额",
      unit: "万元",
      total: "689.15",
    });

    for (const reader of [city.east, city.city]) {
      const shown = await ask(`/api/submissions/${uuid}`, {}, reader);
      expect(shown.status).toBe(200);
      expect(submissionSchema.parse(await shown.json())).toMatchObject({
        receipt,
        records: body.records,
        explanations: [],
      });
    }

    const board = collectionsSchema.parse(
      await (await ask("/api/collections?period=2019", {}, city.city)).json(),
    );
    expect(board.collections).toHaveLength(1);
    expect(
      board.collections[0]?.units.map(({ unit, status, newest }) => [unit, status, newest?.version]),
    ).toEqual([
      [city.east.unit.code, "submitted", 1],
      [city.west.unit.code, "missing", undefined],
      [city.town.unit.code, "missing", undefined],
    ]);
  });

  it("writes records, exact facts and an audit entry beside the version", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const amount = { value: 685_000_000, qualifier: "over" as const };
    await submit(uuid, loanBody(city, [loanRow(city.east, 8, { amount })]), city.east);

    const { results: facts } = await env.DB.prepare(
      "SELECT indicator, value, qualifier, sheet_row, subject, period FROM fact WHERE submission = ?1 ORDER BY ordinal",
    )
      .bind(uuid)
      .all();
    expect(facts).toContainEqual({
      indicator: "loan_amount_yuan",
      value: 685_000_000,
      qualifier: "over",
      sheet_row: 8,
      subject: city.east.unit.code,
      period: "2019",
    });
    expect(facts).toContainEqual(expect.objectContaining({ indicator: "loan_persons", value: 73 }));
    const record = await env.DB.prepare("SELECT cells FROM record WHERE submission = ?1")
      .bind(uuid)
      .first<string>("cells");
    expect(JSON.parse(record ?? "{}")).toMatchObject({ amount, persons: 73 });
    const entry = await env.DB.prepare("SELECT act, detail FROM audit WHERE target = ?1")
      .bind(uuid)
      .first<{ act: string; detail: string }>();
    expect(entry?.act).toBe("submit");
    expect(JSON.parse(entry?.detail ?? "{}")).toMatchObject({
      version: 1,
      rows: 1,
      unit: city.east.unit.code,
    });
  });

  it("takes a nil report", async () => {
    const city = await createCity();
    const response = await submit(crypto.randomUUID(), loanBody(city, [], { nil: true }), city.east);
    expect(response.status).toBe(201);
    expect(await receiptOf(response)).toMatchObject({ nil: true, controlTotals: { rows: 0 } });
    const board = collectionsSchema.parse(await (await ask("/api/collections", {}, city.east)).json());
    expect(board.collections[0]?.units[0]).toMatchObject({ unit: city.east.unit.code, status: "nil" });
  });

  it("numbers versions and supersedes the earlier ones", async () => {
    const city = await createCity();
    for (const baseVersion of [null, 1, 2]) {
      const row = loanRow(city.east, 8, { persons: 70 + (baseVersion ?? 0) });
      const response = await submit(crypto.randomUUID(), loanBody(city, [row], { baseVersion }), city.east);
      expect(await receiptOf(response)).toMatchObject({
        version: (baseVersion ?? 0) + 1,
        state: "submitted",
      });
    }
    const response = await ask(`/api/collections/${city.collection}/submissions`, {}, city.city);
    const { submissions } = submissionsSchema.parse(await response.json());
    expect(submissions.map(({ version, state }) => [version, state])).toEqual([
      [1, "superseded"],
      [2, "superseded"],
      [3, "submitted"],
    ]);
  });
});

describe("repetition and rivalry", () => {
  it("answers the same content under one UUID with the same receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const first = await submit(uuid, body, city.east);
    const again = await submit(uuid.toUpperCase(), { ...body, nil: false }, city.east);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  it("makes one version of two parallel requests, and gives both its receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const responses = await Promise.all(Array.from({ length: 2 }, () => submit(uuid, body, city.east)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 201]);
    const [one, other] = await Promise.all(responses.map((response) => response.json()));
    expect(one).toEqual(other);
    expect(await versionsOf(city.collection)).toEqual([1]);
  });

  it("refuses other content under a used UUID", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east)]), city.east);
    const other = await submit(uuid, loanBody(city, [loanRow(city.east, 8, { persons: 74 })]), city.east);
    expect(await problemOf(other)).toMatchObject({ status: 409, code: "uuid_reused" });
  });

  it("does not know another account's UUID, not even for a colleague with the same content", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    await submit(uuid, body, city.east);
    const colleague = await enroll(city.east.unit, "reporter", "-2");
    for (const stranger of [city.west, colleague]) {
      expect(await problemOf(await submit(uuid, body, stranger))).toMatchObject({
        status: 404,
        code: "not_found",
      });
    }
  });

  it("tells a sender with a stale base which version is newest and what differs", async () => {
    const city = await createCity();
    const unchanged = loanRow(city.east, 9, { bank: "另一测试银行" });
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east), unchanged]), city.east);
    const stale = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.east, 8, { persons: 80 }), unchanged]),
      city.east,
    );
    expect(await problemOf(stale)).toMatchObject({
      status: 409,
      code: "base_version_stale",
      newestVersion: 1,
      changes: [{ row: 8, change: "changed", columns: ["persons"] }],
    });
    const ahead = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.west)], { baseVersion: 4 }),
      city.west,
    );
    expect(await problemOf(ahead)).toMatchObject({ status: 409, code: "base_version_stale" });
  });

  it("lets twenty writers at once through, one version after the other, without a gap", async () => {
    const city = await createCity();
    const write = async (persons: number): Promise<void> => {
      const uuid = crypto.randomUUID();
      for (let baseVersion: number | null = null; ; ) {
        const row = loanRow(city.east, 8, { persons });
        const response = await submit(uuid, loanBody(city, [row], { baseVersion }), city.east);
        if (response.status === 201) return;
        const problem = await problemOf(response);
        expect(problem).toMatchObject({ code: "base_version_stale" });
        baseVersion = Number(problem.newestVersion);
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(50 + index)));
    expect(await versionsOf(city.collection)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const states = await env.DB.prepare(
      "SELECT count(*) AS n FROM submission WHERE collection = ?1 AND state = 'submitted'",
    )
      .bind(city.collection)
      .first<number>("n");
    expect(states).toBe(1);
  });

  it("lets only one unit report a subject, until that unit names it no more", async () => {
    const city = await createCity();
    const byEast = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.east), loanRow(city.town, 9)]),
      city.east,
    );
    expect(byEast.status).toBe(201);
    const own = loanBody(city, [loanRow(city.town)]);
    const uuid = crypto.randomUUID();
    expect(await problemOf(await submit(uuid, own, city.town))).toMatchObject({
      status: 409,
      code: "subject_owned",
    });
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)], { baseVersion: 1 }), city.east);
    expect((await submit(uuid, own, city.town)).status).toBe(201);
  });
});

describe("what is out of reach", () => {
  it("is not found: another unit's version, collection or subject", async () => {
    const city = await createCity();
    const foreign = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east)]), city.east);

    for (const stranger of [city.west, city.town, foreign.city]) {
      const shown = await ask(`/api/submissions/${uuid}`, {}, stranger);
      expect(await problemOf(shown)).toMatchObject({ status: 404, code: "not_found" });
    }
    const list = await ask(`/api/collections/${city.collection}/submissions`, {}, foreign.city);
    expect(await problemOf(list)).toMatchObject({ status: 404 });
    const west = await ask(`/api/collections/${city.collection}/submissions`, {}, city.west);
    expect(await west.json()).toEqual({ submissions: [] });

    const notOwed = await submit(crypto.randomUUID(), loanBody(foreign, [loanRow(city.east)]), city.east);
    expect(await problemOf(notOwed)).toMatchObject({ status: 404 });
    const cityOwesNothing = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.city)]),
      city.city,
    );
    expect(await problemOf(cityOwesNothing)).toMatchObject({ status: 404 });
    const otherSubject = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.west);
    expect(await problemOf(otherSubject)).toMatchObject({
      status: 400,
      code: "validation_failed",
      issues: [{ path: "records.0.subject", message: "not_in_scope" }],
    });
  });

  it("shows the board of a district only its own units", async () => {
    const city = await createCity();
    const { collections } = collectionsSchema.parse(
      await (await ask("/api/collections", {}, city.east)).json(),
    );
    expect(collections.flatMap(({ units }) => units.map(({ unit }) => unit))).toEqual([
      city.east.unit.code,
      city.town.unit.code,
    ]);
  });

  it("takes nothing for a locked collection or another version of the form", async () => {
    const city = await createCity();
    const body = loanBody(city, [loanRow(city.east)]);
    const mismatch = await submit(crypto.randomUUID(), { ...body, formVersion: 2 }, city.east);
    expect(await problemOf(mismatch)).toMatchObject({ status: 409, code: "form_version_mismatch" });
    await setCollectionState(env.DB, city.collection, "locked");
    const locked = await submit(crypto.randomUUID(), body, city.east);
    expect(await problemOf(locked)).toMatchObject({ status: 409, code: "collection_locked" });
    expect(await versionsOf(city.collection)).toEqual([]);
  });
});

async function versionsOf(collection: string): Promise<number[]> {
  const { results } = await env.DB.prepare(
    "SELECT version FROM submission WHERE collection = ?1 ORDER BY version",
  )
    .bind(collection)
    .all<{ version: number }>();
  return results.map(({ version }) => version);
}
