import { gunzipSync } from "node:zlib";
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

function sizeOf(zh: string): number {
  return createSentCatalogues().gzipOf(titled(zh)).byteLength;
}

it("writes content and digest", () => {
  const catalogue = titled("甲");
  const { textOf, gzipOf } = createSentCatalogues();
  const text = textOf(catalogue);
  expect(JSON.parse(text)).toEqual({ digest: catalogue.digest, ...catalogue.content });
  expect(gunzipSync(gzipOf(catalogue)).toString()).toBe(text);
});

it("writes once what is the same catalogue, whoever made it", () => {
  const sent = createSentCatalogues();
  expect(sent.gzipOf(titled("甲"))).toBe(sent.gzipOf(titled("甲")));
  expect(sent.gzipOf(titled("乙"))).not.toBe(sent.gzipOf(titled("甲")));
  expect(sent.kept()).toBe(sizeOf("甲") + sizeOf("乙"));
});

it("keeps no more than it may, and what was asked for last", () => {
  const most = sizeOf("甲") + sizeOf("乙") + sizeOf("丙") - 1;
  const sent = createSentCatalogues(most);
  const [first, second] = [sent.gzipOf(titled("甲")), sent.gzipOf(titled("乙"))];
  sent.gzipOf(titled("甲"));
  sent.gzipOf(titled("丙"));
  expect(sent.kept()).toBe(sizeOf("甲") + sizeOf("丙"));
  expect(sent.gzipOf(titled("甲"))).toBe(first);
  expect(sent.gzipOf(titled("乙"))).not.toBe(second);
  expect(sent.kept()).toBeLessThanOrEqual(most);
});

it("hands on a body that is too large, and lets the others stay", () => {
  const sent = createSentCatalogues(sizeOf("甲"));
  const small = sent.gzipOf(titled("甲"));
  const longer = titled("一二三四五六七八九十");
  expect(gunzipSync(sent.gzipOf(longer)).toString()).toContain(longer.digest);
  expect(sent.gzipOf(titled("甲"))).toBe(small);
  expect(sent.kept()).toBe(sizeOf("甲"));
});
