import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { HOUR } from "../../../worker/base/clock.ts";
import { runHourlyJobs } from "../../../worker/jobs/hourly.ts";
import { createCity } from "../support/city.ts";
import { ask, problemOf } from "../support/requests.ts";

describe("the hourly run", () => {
  it("ends sessions that are over", async () => {
    const { east } = await createCity();
    await runHourlyJobs(env, Date.now());
    expect((await ask("/api/me", {}, east)).status).toBe(200);
    await runHourlyJobs(env, Date.now() + 13 * HOUR);
    expect(await problemOf(await ask("/api/me", {}, east))).toMatchObject({ code: "not_signed_in" });
  });

  it("goes on when one job fails, and fails as a whole", async () => {
    const { east } = await createCity();
    const broken = {
      ...env,
      PAYLOADS: {
        ...env.PAYLOADS,
        list: () => {
          throw new Error("no bucket");
        },
      },
    };
    await expect(runHourlyJobs(broken, Date.now() + 13 * HOUR)).rejects.toThrow("hourly jobs failed");
    expect((await ask("/api/me", {}, east)).status).toBe(401);
  });
});
