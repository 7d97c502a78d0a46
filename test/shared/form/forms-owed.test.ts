import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formsOwed, type Owed } from "../../../shared/form/forms-owed.ts";
import { twoVersionsCatalogue as catalogue } from "../../support/two-versions.ts";

const events = (formVersion: number, period: string): Owed => ({ form: "test_events", formVersion, period });

function versionsFor(owed: readonly Owed[], period: string | null): number[] {
  return formsOwed(catalogue, owed, period).flatMap(({ id, version }) =>
    id === "test_events" ? version : [],
  );
}

describe("the forms by which a sheet is read", () => {
  it("are one version of each form, the newest where none is owed", () => {
    expect(formsOwed(catalogue, [], null)).toEqual(catalogue.newest);
    expect(versionsFor([], "2019")).toEqual([2]);
    const ids = formsOwed(catalogue, [events(1, "2019")], "2019").map(({ id }) => id);
    expect(ids).toEqual(catalogue.newest.map(({ id }) => id));
  });

  it("are of the version that the collection for the period names", () => {
    const owed = [events(1, "2019"), events(2, "2020")];
    expect([versionsFor(owed, "2019"), versionsFor(owed, "2020")]).toEqual([[1], [2]]);
  });

  it("are of the versions that collections of the form name where none is for the period", () => {
    expect(versionsFor([events(1, "2018"), events(1, "2019")], null)).toEqual([1]);
    expect(versionsFor([events(1, "2018")], "2021")).toEqual([1]);
    expect(versionsFor([events(1, "2019"), events(2, "2020")], null)).toEqual([1, 2]);
    expect(versionsFor([events(1, "2019"), events(2, "2020")], "2021")).toEqual([1, 2]);
  });

  it("are none of a form that nobody is asked for any more, unless it is owed still", () => {
    const retired = createCatalogue({ ...catalogue.content, retired: ["test_events"] });
    const read = (owed: readonly Owed[]) =>
      formsOwed(retired, owed, "2019").flatMap(({ id, version }) => (id === "test_events" ? version : []));
    expect(read([])).toEqual([]);
    expect(read([events(1, "2019")])).toEqual([1]);
    expect(formsOwed(retired, [], null)).toHaveLength(catalogue.newest.length - 1);
  });

  it("pass over a version that the catalogue lacks, and collections of other forms", () => {
    expect(versionsFor([events(9, "2019")], "2019")).toEqual([2]);
    expect(versionsFor([events(9, "2018"), events(1, "2019")], null)).toEqual([1]);
    expect(versionsFor([{ ...events(1, "2019"), form: "women_loans" }], "2019")).toEqual([2]);
  });
});
