import { expect } from "vitest";
import type { NewCollectionBody } from "../../../shared/api/collection-bodies.ts";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import type { TestUnit } from "./city.ts";
import type { Asker } from "./requests.ts";

type Told = Pick<NewCollectionBody, "form" | "formVersion" | "title"> & Partial<NewCollectionBody>;

/**
 * Plans a collection for each period, owed by every district and due on no day unless told otherwise.
 * @returns their ids
 */
export async function planned(
  { send }: Pick<Asker, "send">,
  as: TestUnit,
  told: Told,
  ...periods: readonly string[]
): Promise<readonly string[]> {
  const collections = periods.map((period) => ({
    ...{ period, asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] },
    ...{ owing: { level: "district" } },
    ...told,
  }));
  const response = await send("POST", "/api/collections", { collections }, as);
  expect(response.status, await response.clone().text()).toBe(201);
  return createdCollectionsSchema.parse(await response.json()).ids;
}
