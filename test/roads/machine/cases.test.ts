import { describe, expect, it } from "vitest";
import { judge, readCases, readVerdicts, type Verdict } from "../../support/cases.ts";

const order: readonly Verdict[] = ["wrong", "partly", "right"];
const known = readVerdicts();

describe("sheets that nobody here prepared are read no worse than they were", () => {
  it.each(readCases().map((one) => [`${one.file}: ${one.shows}`, one] as const))("%s", (_, one) => {
    const { verdict, why } = judge(one);
    const before = known.get(one.file) ?? "right";
    const says = `${one.file} was ${before} and is ${verdict} now: ${why.join("; ")}`;
    expect(order.indexOf(verdict), says).toBeGreaterThanOrEqual(order.indexOf(before));
  });

  it("and the list says how they are read now: npm run cases -- --write", () => {
    const now = readCases().map((one) => [one.file, judge(one).verdict]);
    expect([...known]).toEqual(now);
  });
});
