import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY, systemClock } from "../../base/clock.ts";
import { explain, explainInvented } from "./explanations.ts";
import { type InventedYear, inventedReporters } from "./invented/reporters.ts";
import { inventedReports } from "./invented/reports.ts";
import { createRegister } from "./register.ts";
import { type SampleWorkbook, sampleWorkbooks, storeSamples } from "./samples.ts";
import { isSeeded, SEEDED } from "./seeded.ts";
import { nilReport, type Sending, sendAll } from "./sending.ts";
import { submissionsOf } from "./submissions.ts";
import { reporters } from "./units.ts";

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
  const sent = await sendAll(db, url, sendings(samples.filter(({ hasMistakes }) => !hasMistakes)));
  await bucket.put(SEEDED, "");
  say(`已建立示例市：${reporters.length} 个单位，${sent} 份报送`);
}

/** The round of the year before, which the city has approved, then the open one. */
function* sendings(workbooks: readonly SampleWorkbook[]): Generator<Sending> {
  yield* inventedSendings("2018");
  for (const sample of workbooks) {
    const bodies = submissionsOf(standardCatalogue, sample);
    yield { login: sample.login, bodies, explain, approved: false };
  }
  yield* inventedSendings("2019");
  yield nilReport(standardCatalogue);
}

function* inventedSendings(year: InventedYear): Generator<Sending> {
  for (const login of inventedReporters[year]) {
    const bodies = inventedReports(standardCatalogue, login, year);
    yield { login, bodies, explain: explainInvented, approved: year === "2018" };
  }
}
