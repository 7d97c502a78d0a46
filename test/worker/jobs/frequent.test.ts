import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import worker from "../../../worker/index.ts";
import { EVERY_FIVE_MINUTES, runFrequentJobs } from "../../../worker/jobs/frequent.ts";
import { auditStatement } from "../../../worker/store/audit/audit.ts";
import { verifyLog } from "../../../worker/store/audit/verify.ts";

const NOW = Date.parse("2026-01-10T12:00:00+08:00");

it("seals what was written since, asked for by the schedule of wrangler.toml", async () => {
  const note = () =>
    auditStatement(env.DB, {
      at: "2026-01-10T12:00:00+08:00",
      account: null,
      act: "test",
      target: "a",
      detail: {},
    }).run();
  const standing = async () => {
    const { seals, open, faults } = await verifyLog(env.DB, { after: 0, now: NOW, versions: true });
    return { seals, open, faults };
  };
  await note();
  await runFrequentJobs(env, NOW);
  await runFrequentJobs(env, NOW);
  expect(await standing()).toEqual({ seals: 1, open: 0, faults: [] });
  await note();
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
  await worker.scheduled(
    { cron: EVERY_FIVE_MINUTES, scheduledTime: NOW, noRetry: () => undefined },
    env,
    context as unknown as Parameters<typeof worker.scheduled>[2],
  );
  expect(await standing()).toEqual({ seals: 2, open: 0, faults: [] });
});
