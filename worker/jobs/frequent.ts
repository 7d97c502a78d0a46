import { chinaTime } from "../../shared/period/china-time.ts";
import type { Bindings } from "../env.ts";
import { sealAudit } from "../store/audit/chain.ts";

/** As it stands in wrangler.toml. */
export const EVERY_FIVE_MINUTES = "*/5 * * * *";

/**
 * What the cron does every five minutes: entries that nobody has sealed can be changed unseen. Where there are none it is
 * one read.
 */
export async function runFrequentJobs(bindings: Bindings, now: number): Promise<void> {
  await sealAudit(bindings.DB, chinaTime(now));
}
