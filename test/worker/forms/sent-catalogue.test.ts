import { expect, it } from "vitest";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { createSentCatalogues } from "../../../worker/forms/sent-catalogue.ts";

/** A catalogue of one form, titled so. */
function titled(zh: string): Catalogue {
  const [form] = standardContent.forms;
  if (form === undefined) throw new Error("no standard forms");
  return createCatalogue({
    ...standardContent,
    forms: [{ ...form, title: { zh, en: "" } }],
    vocabularies: [],
  });
}

const size = createSentCatalogues().bodyOf(titled("甲")).byteLength;

it("writes content and digest", () => {
  const catalogue = titled("甲");
  const body = createSentCatalogues().bodyOf(catalogue);
  expect(JSON.parse(new TextDecoder().decode(body))).toEqual({
    digest: catalogue.digest,
    ...catalogue.content,
  });
});

it("writes once what is the same catalogue, whoever made it", () => {
  const sent = createSentCatalogues();
  expect(sent.bodyOf(titled("甲"))).toBe(sent.bodyOf(titled("甲")));
  expect(sent.bodyOf(titled("乙"))).not.toBe(sent.bodyOf(titled("甲")));
  expect(sent.kept()).toBe(2 * size);
});

it("keeps no more than it may, and what was asked for last", () => {
  const sent = createSentCatalogues(2 * size);
  const [first, second] = [sent.bodyOf(titled("甲")), sent.bodyOf(titled("乙"))];
  sent.bodyOf(titled("甲"));
  sent.bodyOf(titled("丙"));
  expect(sent.kept()).toBe(2 * size);
  expect(sent.bodyOf(titled("甲"))).toBe(first);
  expect(sent.bodyOf(titled("乙"))).not.toBe(second);
  expect(sent.kept()).toBe(2 * size);
});

it("hands on a body that is too large, and lets the others stay", () => {
  const sent = createSentCatalogues(size);
  const small = sent.bodyOf(titled("甲"));
  expect(sent.bodyOf(titled("甲乙"))).toHaveLength(size + 3);
  expect(sent.bodyOf(titled("甲"))).toBe(small);
  expect(sent.kept()).toBe(size);
});
