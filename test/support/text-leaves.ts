import type { z } from "zod";

/** A place of a schema where a text may stand: its path, and what may stand there by itself. */
export interface TextLeaf {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/**
 * Every place of a schema where a text may stand, keys of records included.
 * @throws Error for a kind of schema that is not known here: nobody can say what texts it lets in.
 */
export function textLeaves(schema: z.core.$ZodType, path = ""): TextLeaf[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "string":
    case "template_literal":
      return [{ path, schema }];
    case "object": {
      const parts = Object.entries(def.shape).flatMap(([key, part]) => textLeaves(part, `${path}.${key}`));
      const rest = def.catchall === undefined ? [] : textLeaves(def.catchall, `${path}.*`);
      return [...parts, ...rest];
    }
    case "record":
      return [...textLeaves(def.keyType, `${path}.{key}`), ...textLeaves(def.valueType, `${path}.{}`)];
    case "array":
      return textLeaves(def.element, `${path}[]`);
    case "tuple":
      return def.items.flatMap((item, index) => textLeaves(item, `${path}[${index}]`));
    case "union":
      return def.options.flatMap((option) => textLeaves(option, path));
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return textLeaves(def.innerType, path);
    case "pipe":
      // What comes out of a text is no text that entered.
      return textLeaves(def.in, path);
    case "number":
    case "bigint":
    case "boolean":
    case "enum":
    case "literal":
    case "null":
    case "undefined":
    case "never":
      return [];
    default:
      throw new Error(`${path}: who knows which texts ${def.type} lets in?`);
  }
}
