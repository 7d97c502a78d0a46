import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { sessionsSchema } from "../../../shared/api/accounts.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { createCity } from "../support/city.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, problemOf } from "../support/requests.ts";

it.each(["own", "another's"] as const)(
  "has every session once, the newest first, while others are opened and ended: %s",
  async (whose) => {
    const { city, east } = await createCity();
    const subject = whose === "own" ? city : east;
    // Some in the same second.
    const now = systemClock();
    for (const before of [9000, 5000, 5000, 5000, 2000, 2000]) {
      await startSession(env.DB, () => now - before, subject.account);
    }
    const path = whose === "own" ? "/api/sessions" : `/api/accounts/${east.account.id}/sessions`;
    const whole = sessionsSchema.parse(await (await ask(path, {}, city)).json());
    expect([whole.sessions.length, whole.next]).toEqual([7, null]);
    const times = whole.sessions.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().toReversed());
    const pages = await pagesOf(sessionsSchema, `${path}?most=2`, city, async (page) => {
      if (page !== 1) return;
      await startSession(env.DB, systemClock, subject.account);
      // The place where reading goes on may itself have ended.
      const end = `${path}/${whole.sessions[1]?.id}`;
      expect((await ask(end, { method: "DELETE" }, city)).status).toBe(204);
    });
    expect(pages.flatMap(({ sessions }) => sessions)).toEqual(whole.sessions);
  },
);

it("refuses what is no place", async () => {
  const { city } = await createCity();
  for (const wrong of [
    "after=1",
    "after=99999999999.0123456789abcdef",
    "after=1.xyz",
    "most=0",
    "most=101",
  ]) {
    const refused = await ask(`/api/sessions?${wrong}`, {}, city);
    expect([wrong, (await problemOf(refused)).code]).toEqual([wrong, "validation_failed"]);
  }
  const last = await ask("/api/sessions?after=9999999999.0123456789abcdef", {}, city);
  expect(sessionsSchema.parse(await last.json()).sessions).toHaveLength(1);
});
