import { z } from "zod";
import { enteredText } from "./entered-text.ts";

/**
 * The same shape for who sends it: objects take no other keys, and every text in it is one that a person may enter.
 * @param max UTF-16 code units of each text
 * @throws TypeError for a schema that nobody knows how to hold to that
 */
export function enteredShape<T>(schema: z.ZodType<T>, max: number): z.ZodType<T> {
  return entered(schema, max) as z.ZodType<T>;
}

function entered(schema: z.core.$ZodType, max: number): z.ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return enteredText({ max, empty: true });
    case "object": {
      const parts = Object.entries(def.shape).map(([key, part]) => [key, entered(part, max)]);
      return z.strictObject(Object.fromEntries(parts));
    }
    case "record":
      return z.record(enteredText({ max, empty: true }), entered(def.valueType, max));
    case "array":
      return z.array(entered(def.element, max));
    case "union":
      return z.union(def.options.map((option) => entered(option, max)));
    case "optional":
      return entered(def.innerType, max).exactOptional();
    case "number":
    case "boolean":
    case "enum":
    case "literal":
      return schema as z.ZodType;
    default:
      throw new TypeError(`nobody knows what ${def.type} lets in`);
  }
}
