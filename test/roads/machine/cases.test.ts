import { describe, expect, it } from "vitest";
import { caseFolders, judge, readCases, readVerdicts, type Verdict } from "../../support/cases.ts";

const order: readonly Verdict[] = ["wrong", "partly", "right"];

describe.each(caseFolders)(
  "sheets that nobody here prepared are read no worse than they were: %s",
  (folder) => {
    const known = readVerdicts(folder);

    it.each(readCases(folder).map((one) => [`${one.file}: ${one.shows}`, one] as const))("%s", (_, one) => {
      const { verdict, why } = judge(one, folder);
      const before = known.get(one.file) ?? "right";
      const says = `${one.file} was ${before} and is ${verdict} now: ${why.join("; ")}`;
      expect(order.indexOf(verdict), says).toBeGreaterThanOrEqual(order.indexOf(before));
    });

    it("and the list says how they are read now: npm run cases -- --write", () => {
      const now = readCases(folder).map((one) => [one.file, judge(one, folder).verdict]);
      expect([...known]).toEqual(now);
    });
  },
);
