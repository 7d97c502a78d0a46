import { describe, expect, it } from "vitest";
import { withGone } from "../../../../addin/features/check/lingering.ts";
import { finding } from "./finding-of.ts";

describe("a list that changes while it is read", () => {
  it("keeps what has just gone in its place", () => {
    const [a, b, c] = [finding("a"), finding("b"), finding("c")];
    const { findings, gone } = withGone([a, b], [b, c]);
    expect(findings.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect([...gone]).toEqual(["a"]);
    expect(withGone([a], [a, b]).findings).toEqual([a, b]);
  });
});
