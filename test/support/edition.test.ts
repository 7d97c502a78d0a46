import { expect, it } from "vitest";
import { catalogueOfEdition, editionsOf, firstEdition } from "./edition.ts";
import { twoVersionsContent } from "./two-versions.ts";

it("has each form in its newest version that is no newer", () => {
  expect(catalogueOfEdition(1, twoVersionsContent).form("test_events").version).toBe(1);
  const second = catalogueOfEdition(2, twoVersionsContent);
  expect(second.form("test_events").version).toBe(2);
  expect(second.form("test_events", 1).version).toBe(1);
  expect(second.form("women_loans")).toEqual(second.forms.findLast(({ id }) => id === "women_loans"));
});

it("the first has all fourteen forms, none newer", () => {
  expect(firstEdition.newest).toHaveLength(14);
  expect(firstEdition.forms.filter(({ version }) => version > 1)).toEqual([]);
});

it("there is none before the first and none after the newest version", () => {
  expect(editionsOf(twoVersionsContent)).toEqual([1, 2]);
  expect(() => catalogueOfEdition(0, twoVersionsContent)).toThrow(RangeError);
  expect(() => catalogueOfEdition(3, twoVersionsContent)).toThrow(/no edition 3/);
});
