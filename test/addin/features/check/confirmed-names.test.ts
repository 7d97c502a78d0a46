import { describe, expect, it } from "vitest";
import { createConfirmedNames, MOST_NAMES } from "../../../../addin/features/check/confirmed-names.ts";

function memory(given: Record<string, string> = {}) {
  const entries = new Map(Object.entries(given));
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

describe("names that were confirmed", () => {
  it("outlive the page, each unit's by itself", () => {
    const storage = memory();
    createConfirmedNames(storage).confirm("360103", ["a", "b", "a"]);
    const names = createConfirmedNames(storage);
    expect([names.get("360103"), names.get("360104")]).toEqual([["a", "b"], []]);
    names.withdraw("360103", ["a"]);
    expect(createConfirmedNames(storage).get("360103")).toEqual(["b"]);
  });

  it("hold until the page is closed where nothing can be kept, and are not believed from a damaged storage", () => {
    const names = createConfirmedNames({
      getItem: () => '{"x":1}',
      setItem: () => {
        throw new Error("full");
      },
    });
    expect(names.get("360103")).toEqual([]);
    names.confirm("360103", ["a"]);
    expect(names.get("360103")).toEqual(["a"]);
    expect(createConfirmedNames(memory({ "halfsky.names:1": "no list" })).get("1")).toEqual([]);
  });

  it("are as many as fit", () => {
    const names = createConfirmedNames(memory());
    names.confirm("1", ["first"]);
    names.confirm(
      "1",
      Array.from({ length: MOST_NAMES }, (_, index) => `${index}`),
    );
    expect(names.get("1")).toHaveLength(MOST_NAMES);
    expect(names.get("1")).not.toContain("first");
  });
});
