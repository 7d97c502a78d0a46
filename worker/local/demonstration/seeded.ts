import type { R2Bucket } from "@cloudflare/workers-types";

/** Name of the object that says the city is complete. A start that was cut short goes on next time. */
export const SEEDED = "local/demonstration";

export async function isSeeded(bucket: R2Bucket): Promise<boolean> {
  return (await bucket.head(SEEDED)) !== null;
}
