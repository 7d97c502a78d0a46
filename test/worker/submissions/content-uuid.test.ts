import { expect, it } from "vitest";
import { z } from "zod";
import { contentUuid } from "../../../worker/submissions/content-uuid.ts";

it("is a UUID of version 8, the same for the same content and another for any other", () => {
  const one = contentUuid(["a", "b"]);
  expect(z.uuid({ version: "v8" }).parse(one)).toBe(one);
  expect(contentUuid(["a", "b"])).toBe(one);
  expect(new Set([one, contentUuid(["b", "a"]), contentUuid(["ab"]), contentUuid(["a", ""])]).size).toBe(4);
});
