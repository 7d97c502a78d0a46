import { describe, expect, it } from "vitest";
import { z } from "zod";
import { walked } from "./walked.ts";

const schema = z.object({ next: z.string().nullable() });

/** A list whose pages lead on like this: "" is the first. */
const leading =
  (on: Readonly<Record<string, string | null>>) =>
  async (query: string): Promise<Response> =>
    Response.json({ next: on[query.replace("after=", "")] });

describe("pages of a list", () => {
  it("are all there are, to the last", async () => {
    expect(await walked(schema, leading({ "": "a", a: "b", b: null }))).toHaveLength(3);
  });

  it("end in an error where one leads back, to itself or to an earlier one", async () => {
    await expect(walked(schema, leading({ "": "a", a: "a" }))).rejects.toThrow("after=a: page 2 leads back");
    await expect(walked(schema, leading({ "": "a", a: "b", b: "a" }))).rejects.toThrow("after=a: page 3");
    await expect(walked(schema, leading({ "": "" }))).rejects.toThrow("after=: page 2");
  });

  it("end in an error where an answer is none", async () => {
    const refused = async () => new Response("no", { status: 403 });
    await expect(walked(schema, refused)).rejects.toThrow("403 no");
  });
});
