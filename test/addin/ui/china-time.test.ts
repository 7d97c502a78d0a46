import { expect, it } from "vitest";
import { chinaTime } from "../../../addin/ui/china-time.ts";

it("has China's clock: the day turns eight hours before UTC's", () => {
  expect(chinaTime(Date.UTC(2019, 11, 31, 16, 0)).slice(0, 16)).toBe("2020-01-01T00:00");
  expect(chinaTime(Date.UTC(2019, 11, 31, 15, 59)).slice(0, 10)).toBe("2019-12-31");
});
