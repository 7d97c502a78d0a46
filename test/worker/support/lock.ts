import type { TestCity, TestUnit } from "./city.ts";
import { send } from "./requests.ts";

/** Locks or reopens the city's collection, as its administrator does. */
export async function setState(city: TestCity, state: "open" | "locked"): Promise<void> {
  const path = `/api/collections/${city.collection}/state`;
  const response = await send("PUT", path, { state, reason: "测试需要" }, city.city);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}

/** Exempts a unit from the city's collection, or expects it again (null), as its administrator does. */
export async function setExemption(
  { collection, city }: Pick<TestCity, "collection" | "city">,
  { unit }: TestUnit,
  reason: string | null,
): Promise<void> {
  const path = `/api/collections/${collection}/exemptions`;
  const response = await send("PUT", path, { units: [unit.code], reason }, city);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}
