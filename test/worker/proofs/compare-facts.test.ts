import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type FactComparison, factComparisonSchema } from "../../../shared/api/integrity.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { compareFacts } from "../../../worker/proofs/compare-facts.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, loanBody, loanRow, submit } from "../support/requests.ts";

async function compared(city: TestCity): Promise<FactComparison> {
  const response = await ask("/api/integrity/facts", {}, city.city);
  return factComparisonSchema.parse(await response.json());
}

async function sentBy(city: TestCity, unit: "east" | "west" | "town", rows: number): Promise<string> {
  const uuid = crypto.randomUUID();
  const records = Array.from({ length: rows }, (_, index) =>
    loanRow(city[unit], index + 8, {
      bank: `测试银行${index}`,
      amount: { value: 685_000_000, qualifier: "over" },
    }),
  );
  const response = await submit(uuid, loanBody(city, records), city[unit]);
  expect(response.status).toBe(201);
  return uuid;
}

describe("facts made anew from payloads", () => {
  it("are those in the database, page by page, for the units of whoever asks", async () => {
    const city = await createCity();
    const foreign = await createCity();
    await sentBy(foreign, "east", 1);
    const sent = [
      await sentBy(city, "east", 3),
      await sentBy(city, "west", 2),
      await sentBy(city, "town", 1),
    ];
    const whole = await compared(city);
    expect(whole).toMatchObject({ versions: 3, differences: [], next: null });
    expect(whole.facts).toBeGreaterThan(6);

    const stores = { db: env.DB, bucket: env.PAYLOADS, catalogue: standardCatalogue };
    const [second] = sent.toSorted().slice(1);
    const first = await compareFacts(stores, city.city.account, { after: "", most: 2 });
    expect(first).toMatchObject({ versions: 2, next: second });
    const rest = await compareFacts(stores, city.city.account, { after: first.next ?? "", most: 2 });
    expect(rest).toMatchObject({ versions: 1, next: null });
    expect(first.facts + rest.facts).toBe(whole.facts);
  });

  it.each([
    ["a figure was changed", "UPDATE fact SET value = value + 1 WHERE submission = ?1 AND ordinal = 1", [1]],
    [
      "a breakdown was changed",
      "UPDATE fact SET breakdown = '{}' WHERE submission = ?1 AND ordinal = 0",
      [0],
    ],
    ["a qualifier was lost", "UPDATE fact SET qualifier = NULL WHERE submission = ?1 AND ordinal = 0", [0]],
    ["a fact is missing", "DELETE FROM fact WHERE submission = ?1 AND ordinal = 2", [2]],
    [
      "there is one too many",
      `INSERT INTO fact SELECT submission, 999, sheet_row, subject, period, indicator, breakdown, kind, value, qualifier
       FROM fact WHERE submission = ?1 AND ordinal = 0`,
      [999],
    ],
  ])("show that %s", async (_what, statement, ordinals) => {
    const city = await createCity();
    const uuid = await sentBy(city, "east", 2);
    await sentBy(city, "west", 1);
    const { meta } = await env.DB.prepare(statement).bind(uuid).run();
    expect(meta.changes).toBe(1);
    expect((await compared(city)).differences).toEqual([
      { submission: uuid, kind: "facts", ordinals, fields: [], repairable: true },
    ]);
  });

  it.each([
    ["is gone", "payload_missing", (key: string) => env.PAYLOADS.delete(key)],
    ["is no gzip", "payload_changed", (key: string) => env.PAYLOADS.put(key, "x")],
  ] as const)("show that a payload %s", async (_what, kind, act) => {
    const city = await createCity();
    const uuid = await sentBy(city, "east", 1);
    const key = await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1")
      .bind(uuid)
      .first<string>("key");
    await act(key ?? "");
    expect((await compared(city)).differences).toEqual([
      { submission: uuid, kind, ordinals: [], fields: [], repairable: false },
    ]);
  });
});
