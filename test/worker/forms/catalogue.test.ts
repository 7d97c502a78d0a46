import { expect, it } from "vitest";
import { type CatalogueContent, createCatalogue } from "../../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { catalogueMaker, cataloguesByRevision, noContent } from "../../../worker/forms/catalogue.ts";

const [loans] = standardCatalogue.newest.filter(({ id }) => id === "women_loans");

function contentOf(title: string): CatalogueContent {
  if (loans === undefined) throw new Error("the standard forms have no loans");
  return { ...noContent, forms: [{ ...loans, version: loans.version + 1, title: { zh: title, en: title } }] };
}

it("gives a city without forms of its own the standard catalogue", () => {
  const catalogueOf = catalogueMaker(standardCatalogue);
  expect(catalogueOf(noContent)).toBe(standardCatalogue);
});

it("adds a city's own content, once for the same content", () => {
  const catalogueOf = catalogueMaker(standardCatalogue);
  const catalogue = catalogueOf(contentOf("贷款"));
  expect(catalogue.form("women_loans").title.zh).toBe("贷款");
  expect(catalogue.form("women_loans", loans?.version)).toEqual(loans);
  expect(catalogue.indicators).toEqual(standardCatalogue.indicators);
  expect(catalogueOf(contentOf("贷款"))).toBe(catalogue);
});

it("names a catalogue by the digest that everybody would", () => {
  const { digest, content } = catalogueMaker(standardCatalogue)(contentOf("贷款"));
  expect(digest).toBe(createCatalogue(content).digest);
});

it("makes another for other content, and knows the standard one again", () => {
  const catalogueOf = catalogueMaker(standardCatalogue);
  const digests = ["甲", "乙"].map((title) => catalogueOf(contentOf(title)).digest);
  expect(new Set([...digests, standardCatalogue.digest]).size).toBe(3);
  expect(catalogueOf(noContent).digest).toBe(standardCatalogue.digest);
});

it("reads what holds at a place only when the city's content is of another revision", async () => {
  const catalogueOf = cataloguesByRevision(standardCatalogue);
  let reads = 0;
  const read = async (title: string) => {
    reads += 1;
    return contentOf(title);
  };
  expect(await catalogueOf(null, "/C/", () => read("甲"))).toBe(standardCatalogue);
  const first = await catalogueOf("1", "/C/", () => read("甲"));
  expect(await catalogueOf("1", "/C/", () => read("乙"))).toBe(first);
  expect(reads).toBe(1);
  expect((await catalogueOf("2", "/C/", () => read("乙"))).digest).not.toBe(first.digest);
  // The same content again is the same catalogue, whatever led to it.
  expect((await catalogueOf("3", "/C/", () => read("乙"))).form("women_loans").title.zh).toBe("乙");
  expect(reads).toBe(3);
});

it("tells places apart, and keeps those of so many at once", async () => {
  const catalogueOf = cataloguesByRevision(standardCatalogue);
  const read: string[] = [];
  const at = (place: string) =>
    catalogueOf("1", place, async () => {
      read.push(place);
      return contentOf(place);
    });
  const [city, east] = [await at("/C/"), await at("/C/E/")];
  expect(city.form("women_loans").title.zh).toBe("/C/");
  expect(east.form("women_loans").title.zh).toBe("/C/E/");
  expect(await at("/C/")).toBe(city);
  const others = Array.from({ length: 23 }, (_, index) => `/C/${index}/`);
  for (const place of others) await at(place);
  // The city was asked for since the district was: that made room.
  expect(await at("/C/")).toBe(city);
  await at("/C/E/");
  expect(read).toEqual(["/C/", "/C/E/", ...others, "/C/E/"]);
});

it("hands on which forms nobody is asked for any more", () => {
  const catalogue = catalogueMaker(standardCatalogue)({ ...contentOf("贷款"), retired: ["women_loans"] });
  expect(catalogue.newest.map(({ id }) => id)).toContain("women_loans");
  expect(catalogue.offered.map(({ id }) => id)).toEqual(
    catalogue.newest.map(({ id }) => id).filter((id) => id !== "women_loans"),
  );
});
