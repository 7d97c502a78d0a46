import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY, systemClock } from "../../base/clock.ts";
import { createRegister } from "./register.ts";
import { sampleWorkbooks, storeSamples } from "./samples.ts";
import { isSeeded, SEEDED } from "./seeded.ts";
import { sendNilReport, sendSubmissions } from "./submissions.ts";
import { districts } from "./units.ts";

export interface SeedTarget {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  /** Where the Worker answers: submissions go through its interface. */
  readonly url: string;
  readonly samplesDirectory: string;
  readonly say: (text: string) => void;
}

/** The demonstration looks like a reporting round that is still open. */
const DAYS_TO_REPORT = 20;

function dueDate(): string {
  return chinaTime(systemClock() + DAYS_TO_REPORT * DAY).slice(0, 10);
}

/** Fills an empty database with the demonstration city; a city that is complete is left as people made it. */
export async function seedDemonstration(target: SeedTarget): Promise<void> {
  const { db, bucket, url, samplesDirectory, say } = target;
  if (await isSeeded(bucket)) return;
  await createRegister(db, standardCatalogue, dueDate());
  const samples = await sampleWorkbooks();
  await storeSamples(samples, samplesDirectory, bucket);
  const sent = await sendSubmissions(
    url,
    standardCatalogue,
    samples.filter(({ hasMistakes }) => !hasMistakes),
  );
  await sendNilReport(url, standardCatalogue);
  await bucket.put(SEEDED, "");
  say(`已建立示例市：${districts.length} 个区县，${sent} 份报送`);
}
