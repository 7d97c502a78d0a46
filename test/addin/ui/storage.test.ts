import { describe, expect, it } from "vitest";
import { memoryStorage, noStorage, partitioned, permitted } from "../../../addin/ui/storage.ts";

describe("a partition of the storage", () => {
  it("keeps its keys apart from those of others", () => {
    const whole = memoryStorage();
    const east = partitioned(whole, "east");
    const west = partitioned(whole, "west");
    east.setItem("a", "1");
    west.setItem("a", "2");
    west.setItem("b", "3");
    expect([east.getItem("a"), east.getItem("b"), west.getItem("a")]).toEqual(["1", null, "2"]);
    expect([east.length, west.length, whole.length]).toEqual([1, 2, 3]);
    expect([0, 1, 2].map((index) => west.key(index))).toEqual(["a", "b", null]);
    west.removeItem("a");
    expect([east.getItem("a"), west.getItem("a"), west.length]).toEqual(["1", null, 1]);
  });

  it("is the whole storage where Office does not divide", () => {
    const whole = memoryStorage();
    expect(partitioned(whole, "")).toBe(whole);
  });
});

it("a storage that the browser forbids is none", () => {
  const forbidden = (): Storage => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(permitted(forbidden)).toBeUndefined();
});

it("a place that keeps nothing says so", () => {
  const nowhere = noStorage();
  expect(() => nowhere.setItem("a", "1")).toThrow();
  expect([nowhere.getItem("a"), nowhere.length, nowhere.key(0)]).toEqual([null, 0, null]);
});
