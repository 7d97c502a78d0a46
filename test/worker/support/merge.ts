import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Merge } from "../../../shared/workbook/merged/merge.ts";
import { makeMerge } from "../../../worker/merge/make-merge.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import type { MergeQuery } from "../../../worker/store/merge/versions.ts";
import { newestVersion } from "../../support/newest-version.ts";
import type { TestCity, TestUnit } from "./city.ts";
import { loanBody, loanRow, submit } from "./requests.ts";

const newest = { forms: undefined, state: "newest" } as const;

/** What the city, or another unit, merges of 2019 unless told otherwise. */
export function merge(
  world: TestCity,
  query: Partial<MergeQuery>,
  as: TestUnit = world.city,
): Promise<Merge> {
  const { unit } = as;
  const path =
    unit.code === world.city.unit.code ? `/${unit.code}/` : `/${world.city.unit.code}/${unit.code}/`;
  const account = {
    id: 1,
    login: unit.code,
    name: unit.name,
    role: "administrator" as const,
    unit,
    path,
    origin: null,
  };
  return makeMerge(
    { db: env.DB, account, clock: () => 1_580_000_000_000, catalogue: standardCatalogue },
    { periods: ["2019"], ...newest, ...query },
  );
}

/** A collection of loans for a period, owed by both districts and the township. */
export async function collect(world: TestCity, period: string): Promise<string> {
  const id = `loans-${period}-${world.id}`;
  await createCollections(env.DB, [
    {
      id,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "妇女创业小额贷款台账",
      period,
      dueDate: null,
      units: [world.east.unit.code, world.west.unit.code, world.town.unit.code],
    },
  ]);
  return id;
}

/** One loan of so many yuan. */
export async function report(world: TestCity, collection: string, by: TestUnit, yuan: number): Promise<void> {
  const { issue_date: _, ...values } = loanRow(by).values;
  const row = {
    ...loanRow(by),
    values: { ...values, amount: yuan * 100, persons: Math.ceil(yuan / 100_000) },
  };
  const body = loanBody({ ...world, collection }, [row]);
  const response = await submit(crypto.randomUUID(), body, by);
  expect([response.status, response.status === 201 ? "" : await response.text()]).toEqual([201, ""]);
}
