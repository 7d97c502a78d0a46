import { describe, expect, it } from "vitest";
import { owedPeriod } from "../../../../addin/features/owed/owed-period.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { collectionOf } from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";

describe("the period of a template", () => {
  const owed = (...collections: Parameters<typeof owedReports>[0]) =>
    owedReports(collections, district.code, "2019-12-31");

  it("is the one for which the form is owed", () => {
    expect(owedPeriod(owed(collectionOf("missing")), "women_loans")).toBe("2019");
    expect(owedPeriod(owed(collectionOf("returned")), "women_loans")).toBe("2019");
  });

  it("is left open for a form that is not owed, or for several periods", () => {
    expect(owedPeriod(owed(collectionOf("submitted")), "women_loans")).toBeUndefined();
    expect(owedPeriod(owed(collectionOf("missing")), "rights_cases")).toBeUndefined();
    const both = owed(
      collectionOf("missing"),
      collectionOf("missing", { id: "women_loans-2020", period: "2020" }),
    );
    expect(owedPeriod(both, "women_loans")).toBeUndefined();
  });
});
