import { posix } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, readWithSheetJs } from "../../../support/read-back.ts";
import { xmlElements } from "../../../support/xml.ts";
import { loans, rating, screening, training } from "./city.ts";
import { mergeOf } from "./fixture.ts";

let parts: ReadonlyMap<string, string>;
const part = (name: string) => xmlElements(parts.get(name) ?? "");
const sheets = () => [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/"));

beforeAll(async () => {
  const merge = mergeOf([training, loans, screening, rating]);
  parts = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor))).parts;
});

describe("the package of a merged workbook", () => {
  test("has only well-formed parts", () => {
    for (const [name, xml] of parts) expect(() => xmlElements(xml), name).not.toThrow();
    expect(parts.size).toBeGreaterThan(15);
  });

  test("gives every part a content type, and no part that does not exist", () => {
    const types = part("[Content_Types].xml");
    const named = types
      .filter(({ name }) => name === "Override")
      .map(({ attributes }) => attributes.PartName);
    const extensions = types
      .filter(({ name }) => name === "Default")
      .map(({ attributes }) => attributes.Extension);
    expect(named.filter((name) => !parts.has(name?.slice(1) ?? ""))).toEqual([]);
    const untyped = [...parts.keys()].filter(
      (name) => !named.includes(`/${name}`) && !extensions.includes(name.split(".").at(-1)),
    );
    expect(untyped.filter((name) => name !== "[Content_Types].xml")).toEqual([]);
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });

  test("has relationships whose targets exist", () => {
    const relations = [...parts.keys()].filter((name) => name.endsWith(".rels"));
    const targets = relations.flatMap((name) =>
      part(name)
        .filter((element) => element.name === "Relationship")
        .map(({ attributes }) =>
          posix.join(posix.dirname(posix.dirname(name)), attributes.Target ?? "missing"),
        ),
    );
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
  });

  test("numbers its rows and cells in order, with styles that exist, and says its true dimension", () => {
    const styles = part("xl/styles.xml");
    const formats = Number(styles.find(({ name }) => name === "cellXfs")?.attributes.count);
    for (const name of sheets()) {
      const elements = part(name);
      const rows = elements
        .filter((element) => element.name === "row")
        .map(({ attributes }) => Number(attributes.r));
      expect(rows, name).toEqual(rows.map((_, at) => at + 1));
      const cells = elements.filter((element) => element.name === "c");
      expect(cells.every(({ attributes }) => Number(attributes.s) < formats)).toBe(true);
      const addresses = cells.map(({ attributes }) => attributes.r ?? "");
      expect(new Set(addresses).size, name).toBe(addresses.length);
      const dimension = elements.find((element) => element.name === "dimension")?.attributes.ref;
      expect(dimension, name).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`));
    }
  });

  test("freezes heads, filters the details, prints across with the header on every page", () => {
    const details = sheets().filter((name) => part(name).some((element) => element.name === "autoFilter"));
    expect(details).toHaveLength(4);
    for (const name of sheets()) {
      const elements = part(name);
      expect(elements.find((element) => element.name === "pane")?.attributes.state, name).toBe("frozen");
      expect(elements.find((element) => element.name === "pageSetup")?.attributes, name).toMatchObject({
        orientation: "landscape",
      });
    }
    expect(parts.get("xl/workbook.xml")).toContain("_xlnm.Print_Titles");
  });

  test("is dated by the newest version, not by a clock", () => {
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("2019-12-31T08:20:05Z</dcterms:created>");
    expect(core).toContain("2019-12-31T08:20:05Z</dcterms:modified>");
    expect(core).toContain("示例市妇联");
  });
});
