import { expect, it } from "vitest";
import { z } from "zod";
import { enteredShape } from "../../../shared/api/entered-shape.ts";
import { indicatorSchema } from "../../../shared/form/catalogue-schema.ts";
import { formSchema } from "../../../shared/form/form-schema.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { textLeaves } from "../../support/text-leaves.ts";

it("takes every standard form and indicator as they are", () => {
  const form = enteredShape(formSchema, 4_000);
  for (const each of standardContent.forms) expect(form.parse(each)).toEqual(each);
  const indicator = enteredShape(indicatorSchema, 4_000);
  for (const each of standardContent.indicators) expect(indicator.parse(each)).toEqual(each);
});

it("has every text of the shape, each of which refuses what nobody may enter", () => {
  const leaves = textLeaves(enteredShape(formSchema, 10));
  expect(leaves.map(({ path }) => path)).toEqual(textLeaves(formSchema).map(({ path }) => path));
  expect(leaves.length).toBeGreaterThan(40);
  for (const { schema } of leaves) {
    for (const text of ["13800138000", "长".repeat(11), "文\u202e字"]) {
      expect(z.safeParse(schema, text).success).toBe(false);
    }
  }
});

it("takes no key that the shape lacks, and no shape that nobody knows", () => {
  const shape = enteredShape(z.object({ a: z.string().exactOptional(), b: z.array(z.number()) }), 5);
  expect(shape.safeParse({ b: [1] }).success).toBe(true);
  expect(shape.safeParse({ b: [1], c: 1 }).success).toBe(false);
  expect(shape.safeParse(JSON.parse('{"b":[],"__proto__":{}}')).success).toBe(false);
  expect(() => enteredShape(z.object({ a: z.unknown() }), 5)).toThrow("nobody knows");
});
