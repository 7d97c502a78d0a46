import { describe, expect, it } from "vitest";
import { z } from "zod";
import { secretText } from "../../../shared/api/bounded-text.ts";
import { checkedText } from "../../../shared/api/kept-text.ts";
import { app } from "../../../worker/app.ts";
import { textLeaves } from "../../support/text-leaves.ts";

/** The longest text that a place may take: a fingerprint of a header. */
const LONGEST = 20_000;

/** What no text may be, wherever it enters. */
const never: readonly [what: string, text: string][] = [
  ["longer than any", "长".repeat(LONGEST + 1)],
  ["longer than any, in letters", "a".repeat(LONGEST + 1)],
  ["longer than any, in capitals", "A".repeat(LONGEST + 1)],
  ["longer than any, in digits", "1".repeat(LONGEST + 1)],
  ["a control character", "文\u0000字"],
  ["an override", "文\u202e字"],
  ["an isolate", "文\u2066字"],
  ["half a character", "文\ud800字"],
];
/** Nor, where it is kept. */
const neverKept: readonly [what: string, text: string][] = [
  ["a personal number", "文字110101199003077715"],
  ["a telephone", "文字13800138000"],
];

interface Place {
  readonly name: string;
  readonly kept: boolean;
  readonly schema: z.ZodType;
}

/** Every text of every request, by route: bodies are kept, what stands in an address is looked up. */
const places: readonly Place[] = app.openAPIRegistry.definitions.flatMap((definition) => {
  if (definition.type !== "route") return [];
  const { method, path, request = {} } = definition.route;
  const contents = Object.values(request.body?.content ?? {}).flatMap((content) =>
    content !== undefined && "schema" in content ? [content.schema] : [],
  );
  const parts: [string, unknown, boolean][] = [
    ["path", request.params, false],
    ["query", request.query, false],
    ...contents.map((schema): [string, unknown, boolean] => ["body", schema, true]),
  ];
  return parts.flatMap(([part, schema, kept]) =>
    schema instanceof z.ZodType
      ? textLeaves(schema, part).map((leaf) => ({
          name: `${method.toUpperCase()} ${path} ${leaf.path}`,
          kept,
          // Of a record that is sent whole: what a text has to be where it is another (unchanged-texts.test.ts).
          schema: checkedText(leaf.schema) ?? (leaf.schema as z.ZodType),
        }))
      : [],
  );
});

/** Looked up in the register and not kept: a unit above may have its code from before such codes were refused. */
const lookedUp = "POST /api/units/import body.rows[].parent";
/** Compared by digest, never kept: they may be anything, but not long. And the bytes of a file, which have a limit. */
const secrets = [/^POST \/api\/sessions body\.login$/, / body\.(password|current|next|code)$/];
const bytes = new Set(["POST /api/check body", "POST /api/intake body", "POST /api/forms/propose body"]);

/** What a place lets in of what it may not. */
function letIn(schema: z.ZodType, texts: typeof never): string[] {
  return texts.filter(([, text]) => schema.safeParse(text).success).map(([what]) => what);
}

describe("every text of every request", () => {
  it("is known", () => {
    expect(places.length).toBeGreaterThan(80);
    expect(places.some(({ name }) => name === lookedUp)).toBe(true);
    for (const secret of secrets) expect(places.some(({ name }) => secret.test(name))).toBe(true);
  });

  it.each(places.filter(({ name }) => !bytes.has(name)))(
    "is held to what may enter: $name",
    ({ name, kept, schema }) => {
      if (secrets.some((secret) => secret.test(name))) {
        expect(letIn(schema, never.slice(0, 4))).toEqual([]);
        return;
      }
      const mayBeKept = kept && name !== lookedUp;
      expect(letIn(schema, mayBeKept ? [...never, ...neverKept] : never)).toEqual([]);
    },
  );

  it("declares that it may be refused as personal where words are kept", () => {
    const words = new Set(
      places
        .filter(({ name, kept }) => kept && !bytes.has(name) && !secrets.some((secret) => secret.test(name)))
        .filter(({ schema }) => schema.safeParse("甲乙丙").success)
        .map(({ name }) => name.split(" body")[0]),
    );
    for (const definition of app.openAPIRegistry.definitions) {
      if (definition.type !== "route") continue;
      const { method, path, responses } = definition.route;
      const name = `${method.toUpperCase()} ${path}`;
      if (!words.has(name)) continue;
      const { description } = { description: "", ...responses[422] };
      expect([name, description.split(", ")]).toEqual([name, expect.arrayContaining(["personal_data"])]);
    }
  });
});

describe("a text that does not come from the builder", () => {
  it.each([
    ["any", z.string(), 10],
    ["one that is only not too long", z.string().max(200), 6],
    ["one of a pattern that lets controls in", z.string().regex(/^.{1,40}$/u), 6],
    ["a secret that would be kept", secretText(200), 6],
  ])("is found: %s", (_, schema, faults) => {
    const body = z.strictObject({ list: z.array(z.object({ text: schema.optional() }).nullable()).max(5) });
    const [leaf, ...others] = textLeaves(body);
    expect([leaf?.path, others]).toEqual([".list[].text", []]);
    expect(letIn(leaf?.schema as z.ZodType, [...never, ...neverKept])).toHaveLength(faults);
  });

  it("is found among the keys of a record; a kind of schema that nobody knows is a fault by itself", () => {
    expect(textLeaves(z.record(z.string(), z.number())).map(({ path }) => path)).toEqual([".{key}"]);
    expect(() => textLeaves(z.strictObject({ text: z.unknown() }))).toThrow("who knows");
    expect(() => textLeaves(z.strictObject({ text: z.any() }))).toThrow("who knows");
  });
});
