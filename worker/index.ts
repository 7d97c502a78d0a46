import type { ExecutionContext, ScheduledController } from "@cloudflare/workers-types";
import { app } from "./app.ts";
import type { Bindings } from "./env.ts";
import { EVERY_FIVE_MINUTES, runFrequentJobs } from "./jobs/frequent.ts";
import { runHourlyJobs } from "./jobs/hourly.ts";

export default {
  fetch: app.fetch,

  /** Cron, see wrangler.toml; on one machine `npm start` calls it on a timer. */
  async scheduled(controller: ScheduledController, bindings: Bindings, _context: ExecutionContext) {
    const run = controller.cron === EVERY_FIVE_MINUTES ? runFrequentJobs : runHourlyJobs;
    await run(bindings, controller.scheduledTime);
  },
};
