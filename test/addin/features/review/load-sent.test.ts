import { expect, it } from "vitest";
import { versionBefore } from "../../../../addin/features/review/load-sent.ts";
import type { ReportVersion } from "../../../../shared/api/review.ts";

const versions = [4, 3, 1].map((version) => ({ version, uuid: `v${version}` }) as ReportVersion);

it("a version is compared with the one right before it", () => {
  expect([4, 3, 1].map((version) => versionBefore(versions, { version })?.version)).toEqual([
    3,
    1,
    undefined,
  ]);
});
