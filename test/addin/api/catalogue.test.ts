import { describe, expect, it } from "vitest";
import { createApi } from "../../../addin/api/client.ts";
import { createConnection } from "../../../addin/api/connection.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";

const whole = { digest: standardCatalogue.digest, ...standardContent };

async function asked(answer: Response, known?: string) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (path, init) => {
    requests.push(new Request(new URL(String(path), "http://pane.test"), init));
    return answer;
  };
  const api = createApi(createConnection(fetch, { token: () => "secret", expired: () => undefined }));
  return { outcome: await api.catalogue(known), headers: requests[0]?.headers };
}

describe("asking for the catalogue", () => {
  it("brings its content with its digest", async () => {
    const { outcome, headers } = await asked(Response.json(whole));
    expect(outcome).toEqual({ ok: true, value: whole });
    expect([headers?.get("authorization"), headers?.has("if-none-match")]).toEqual(["Bearer secret", false]);
  });

  it("names what is known, and brings nothing where that still holds", async () => {
    const { outcome, headers } = await asked(new Response(null, { status: 304 }), "3f9a");
    expect(outcome).toEqual({ ok: true, value: null });
    expect(headers?.get("if-none-match")).toBe('"3f9a"');
  });

  it("takes a page that is no catalogue, or one of another shape, for a failure", async () => {
    const failed = (kind: string) => ({ ok: false, failure: { kind, status: 200 } });
    expect((await asked(new Response("<html>"))).outcome).toEqual(failed("unexpected"));
    const forms = standardContent.forms.map((form) => ({ ...form, colour: "red" }));
    expect((await asked(Response.json({ ...whole, forms }))).outcome).toEqual(failed("unread"));
  });
});
