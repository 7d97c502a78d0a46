import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import { chinaTime, DAY, systemClock } from "../../clock.ts";
import { createRegister, PASSWORD } from "./register.ts";
import { sampleWorkbooks, storeSamples } from "./samples.ts";
import { sendSubmissions } from "./submissions.ts";
import { city, districts } from "./units.ts";

export interface SeedTarget {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  /** Where the Worker answers: submissions go through its interface. */
  readonly url: string;
  readonly samplesDirectory: string;
  readonly say: (text: string) => void;
}

/** Name of the object that says the city is complete. A start that was cut short goes on next time. */
const DONE = "local/demonstration";

/** The demonstration looks like a reporting round that is still open. */
const DAYS_TO_REPORT = 20;

function dueDate(): string {
  return chinaTime(systemClock() + DAYS_TO_REPORT * DAY).slice(0, 10);
}

/** Fills an empty database with the demonstration city; a city that is complete is left as people made it. */
export async function seedDemonstration(target: SeedTarget): Promise<void> {
  const { db, bucket, url, samplesDirectory, say } = target;
  if ((await bucket.head(DONE)) !== null) return;
  await createRegister(db, dueDate());
  const samples = await sampleWorkbooks();
  await storeSamples(samples, samplesDirectory, bucket);
  const sent = await sendSubmissions(
    url,
    samples.filter(({ hasMistakes }) => !hasMistakes),
  );
  await bucket.put(DONE, "");
  say(`已建立示例市：${districts.length} 个区县，${sent} 份报送`);
}

/** The demonstration's accounts, for people to read. */
export function accountLines(): string[] {
  return [
    `账号（密码都是 ${PASSWORD}）`,
    ...[city, ...districts].map(({ login, unit }) => `  ${login.padEnd(10)} ${unit.name}`),
  ];
}
