import { expect, it } from "vitest";
import { joinedCollections } from "../../../shared/collections/joined.ts";
import { collectionOf } from "../../support/pane-sheets.ts";

it("has every collection once, with its units in the order in which they came", () => {
  const whole = collectionOf("missing");
  const [unit] = whole.units;
  if (unit === undefined) throw new Error("nobody owes it");
  const part = (id: string, ...units: readonly string[]) => ({
    ...whole,
    id,
    units: units.map((code) => ({ ...unit, unit: code })),
  });
  const pages = [
    { collections: [part("a", "1", "2"), part("b", "1")] },
    { collections: [part("b", "2", "3")] },
    { collections: [part("b", "4"), part("c", "1")] },
  ];
  const joined = joinedCollections(pages).map(({ id, units }) => [
    id,
    units.map(({ unit }) => unit).join(""),
  ]);
  expect(joined).toEqual([
    ["a", "12"],
    ["b", "1234"],
    ["c", "1"],
  ]);
});
