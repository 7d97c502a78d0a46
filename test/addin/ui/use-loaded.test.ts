import { describe, expect, it } from "vitest";
import { type Loading, type LoadState, together, withAnswer } from "../../../addin/ui/use-loaded.ts";

const network = { kind: "network" } as const;
const ready = <T>(value: T): LoadState<T> => ({ kind: "ready", value, outdated: null });

describe("what is on the page after an answer", () => {
  it("is the answer, or why there is none", () => {
    expect(withAnswer({ kind: "loading" }, { ok: true, value: 1 })).toEqual(ready(1));
    const failed = withAnswer({ kind: "loading" }, { ok: false, failure: network });
    expect(failed).toEqual({ kind: "failed", failure: network });
    expect(withAnswer(failed, { ok: true, value: 2 })).toEqual(ready(2));
  });

  it("is the older value and why it is old when a reload failed, until one succeeds", () => {
    const old = withAnswer(ready(1), { ok: false, failure: network });
    expect(old).toEqual({ kind: "ready", value: 1, outdated: network });
    expect(withAnswer(old, { ok: true, value: 2 })).toEqual(ready(2));
  });
});

describe("two answers that one page needs", () => {
  const of = <T>(state: LoadState<T>): Loading<T> => ({ state, reload: () => Promise.resolve() });

  it("are there when both are, fail when one fails, and are outdated when one is", () => {
    expect(together(of(ready(1)), of(ready("a"))).state).toEqual(ready([1, "a"]));
    expect(together(of(ready(1)), of({ kind: "loading" })).state).toEqual({ kind: "loading" });
    const failed = { kind: "failed", failure: network } as const;
    expect(together(of({ kind: "loading" }), of(failed)).state).toEqual(failed);
    const old = { kind: "ready", value: "a", outdated: network } as const;
    expect(together(of(ready(1)), of(old)).state).toMatchObject({ outdated: network });
  });
});
