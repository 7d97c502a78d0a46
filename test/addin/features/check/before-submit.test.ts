import { expect, it } from "vitest";
import { createBeforeSubmit } from "../../../../addin/features/check/before-submit.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";

it("keeps what each account chose on this computer", () => {
  const storage = memoryStorage();
  const first = createBeforeSubmit(storage);
  expect(first.chosen.get()).toEqual({});
  first.choose("jia", "look");
  first.choose("yi", "look");
  first.choose("yi", "wait");
  expect(first.chosen.get()).toEqual({ jia: "look", yi: "wait" });
  expect(createBeforeSubmit(storage).chosen.get()).toEqual({ jia: "look", yi: "wait" });
});

it("takes nothing for a choice that is none: who has not chosen is asked", () => {
  const storage = memoryStorage();
  storage.setItem("halfsky.before-submit.jia", "yes");
  storage.setItem("halfsky.language", "look");
  expect(createBeforeSubmit(storage).chosen.get()).toEqual({});
});

it("holds for the page where nothing can be kept, and says why", () => {
  const told: unknown[] = [];
  const before = globalThis.reportError;
  globalThis.reportError = (fault) => void told.push(fault);
  try {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error("full");
      },
    };
    const keeper = createBeforeSubmit(full);
    keeper.choose("jia", "wait");
    expect(keeper.chosen.get()).toEqual({ jia: "wait" });
    expect(told).toHaveLength(1);
  } finally {
    globalThis.reportError = before;
  }
});
