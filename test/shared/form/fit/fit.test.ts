import { expect, test } from "vitest";
import { fitBodySchema } from "../../../../shared/api/form-fit-bodies.ts";
import { baseOfVersion, emptyFit, nextFitVersion } from "../../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";

test("versions of a fitted form are newer than any standard version that is not fitted yet", () => {
  expect(nextFitVersion(2, [1, 2])).toBe(200_001);
  expect(nextFitVersion(2, [1, 2, 200_001, 100_001])).toBe(200_002);
  expect(nextFitVersion(3, [1, 2, 200_001, 3])).toBe(300_001);
  expect([2, 999, 200_001, 299_999, 1_300_004].map(baseOfVersion)).toEqual([undefined, undefined, 2, 2, 13]);
});

test("no standard form has the number of a fitted version", () => {
  for (const { id, version } of standardCatalogue.forms) expect(baseOfVersion(version), id).toBeUndefined();
});

test("a fit that changes nothing may be sent", () => {
  expect(fitBodySchema.safeParse(emptyFit(2)).success).toBe(true);
});
