import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createCity } from "../../support/city.ts";
import { loanRow } from "../../support/requests.ts";
import { approve, done, sent } from "../../support/reviews.ts";

const explanations = [{ rule: "C4.1c", reason: "real_situation", note: "龙头企业带动" }] as const;

async function findingsOf(uuid: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    "SELECT rule, state, accepted_at IS NOT NULL AS accepted FROM finding WHERE submission = ?1",
  )
    .bind(uuid)
    .all();
  return results;
}

describe("what an earlier version was warned of", () => {
  const warned = async () => {
    const city = await createCity();
    const records = [loanRow(city.east, 8, { amount: 90_000_000, persons: 1 })];
    const uuid = await sent(city, city.collection, city.east, { records, explanations: [...explanations] });
    return { city, uuid };
  };

  it("was corrected by a version that is not", async () => {
    const { city, uuid } = await warned();
    expect(await findingsOf(uuid)).toEqual([{ rule: "C4.1c", state: "explained", accepted: 0 }]);
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await findingsOf(uuid)).toEqual([{ rule: "C4.1c", state: "corrected", accepted: 0 }]);
  });

  it("stays as it was accepted, once an officer approved it", async () => {
    const { city, uuid } = await warned();
    await done(approve([uuid], city.city));
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await findingsOf(uuid)).toEqual([{ rule: "C4.1c", state: "explained", accepted: 1 }]);
  });
});
