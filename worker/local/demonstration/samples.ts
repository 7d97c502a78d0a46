import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { R2Bucket } from "@cloudflare/workers-types";
import { districtWorkbooks } from "./district-workbooks.ts";
import { mistakes } from "./mistakes/index.ts";
import { drawWorkbook } from "./sheets/draw.ts";
import { reporterOf } from "./units.ts";

/** A sample workbook: a published one, sent beforehand, or one with honest mistakes, to be tried. */
export interface SampleWorkbook {
  /** ASCII, for links: `guangfeng-2019.xlsx`. */
  readonly name: string;
  /** Name of the file people see, without extension. */
  readonly title: string;
  readonly login: string;
  readonly bytes: Uint8Array;
  readonly hasMistakes: boolean;
}

/** All sample workbooks, the districts' own first. */
export async function sampleWorkbooks(): Promise<SampleWorkbook[]> {
  const plans = [
    ...districtWorkbooks().map((plan) => ({ plan, hasMistakes: false })),
    ...mistakes.map((plan) => ({ plan, hasMistakes: true })),
  ];
  return Promise.all(
    plans.map(async ({ plan, hasMistakes }) => ({
      name: `${plan.id}.xlsx`,
      title: plan.title,
      login: plan.unit,
      bytes: await drawWorkbook(plan),
      hasMistakes,
    })),
  );
}

/** Writes the samples as files, and as objects for GET /api/samples. */
export async function storeSamples(
  samples: readonly SampleWorkbook[],
  directory: string,
  bucket: R2Bucket,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const { name, title, login, bytes } of samples) {
    await writeFile(join(directory, `${title}.xlsx`), bytes);
    await bucket.put(`samples/${name}`, bytes, {
      customMetadata: { title, unit: reporterOf(login).unit.code },
    });
  }
}
