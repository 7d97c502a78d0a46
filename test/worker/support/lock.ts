import type { TestCity } from "./city.ts";
import { send } from "./requests.ts";

/** Locks or reopens the city's collection, as its administrator does. */
export async function setState(city: TestCity, state: "open" | "locked"): Promise<void> {
  const path = `/api/collections/${city.collection}/state`;
  const response = await send("PUT", path, { state, reason: "测试需要" }, city.city);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}
