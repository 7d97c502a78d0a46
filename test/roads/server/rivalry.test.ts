import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createCity } from "../../worker/support/city.ts";
import { loanBody, loanRow, submit } from "../../worker/support/requests.ts";
import { versionsOf } from "../../worker/support/versions.ts";

describe("repetition and rivalry", () => {
  it("makes one version of parallel requests, and gives all of them its receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    // Each begins a few queries after the one before, so that they meet at every point of the road.
    const repeat = async (_: unknown, queries: number) => {
      for (let query = 0; query < queries; query += 1) await env.DB.prepare("SELECT 1").run();
      return submit(uuid, body, city.east);
    };
    const responses = await Promise.all(Array.from({ length: 16 }, repeat));
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), 201]);
    const receipts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(await versionsOf(city.collection)).toEqual([1]);
  });
});
