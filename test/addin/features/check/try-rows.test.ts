import { afterEach, describe, expect, it } from "vitest";
import { createTryRows } from "../../../../addin/features/check/try-rows.ts";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { type Answer, type CityServer, openPane, refusal, serve } from "../submit/city-server.ts";
import { body } from "../submit/support.ts";

let city: CityServer | undefined;
afterEach(() => city?.close());

async function open(...answers: readonly Answer[]) {
  const server = await serve(answers);
  city = server;
  const { api, engine, catalogue } = await openPane(server);
  const payload = async (request: Parameters<typeof engine.payload>[0]) => engine.payload(request);
  return { city: server, tryRows: createTryRows({ api, engine: { payload }, catalogue }) };
}

const { collection, formVersion, records } = body();
const rows = { collection, formVersion, records };
const nothing: Answer = { status: 200, body: { findings: [] } };
const newer = { ...standardContent, vocabularies: [{ form: "women_loans", titles: ["放款册"] }] };

describe("asking the server about rows", () => {
  it("sends the rows and what names them, nothing else", async () => {
    const { city, tryRows } = await open(nothing);
    expect(await tryRows("women_loans", { ...rows, occasion: "submitting" })).toEqual({
      ok: true,
      value: { findings: [] },
    });
    expect(city.heard.map(({ content }) => JSON.parse(content))).toEqual([
      { ...rows, occasion: "submitting" },
    ]);
  });

  it("sends nothing of rows that the form does not ask for", async () => {
    const { city, tryRows } = await open(nothing);
    const wrong = [{ row: 3, subject: "999901000000", values: { amount: 5, bank: "电话13800000000" } }];
    expect(await tryRows("women_loans", { ...rows, records: wrong })).toBeNull();
    expect(city.heard).toEqual([]);
  });

  it("asks again by the catalogue that holds now", async () => {
    const { city, tryRows } = await open(nothing);
    city.catalogue = newer;
    expect(await tryRows("women_loans", rows)).toMatchObject({ ok: true });
    expect([city.outdated.length, city.heard[0]?.digest]).toEqual([1, createCatalogue(newer).digest]);
  });

  it("lets it be where that cannot be had, or another one holds already", async () => {
    const lost = await open(refusal("catalogue_outdated"));
    lost.city.catalogue = null;
    expect(await lost.tryRows("women_loans", rows)).toMatchObject({
      failure: { problem: { code: "catalogue_outdated" } },
    });
    lost.city.close();
    const twice = await open(refusal("catalogue_outdated"), refusal("catalogue_outdated"));
    expect(await twice.tryRows("women_loans", rows)).toMatchObject({ ok: false });
    expect(twice.city.heard).toHaveLength(2);
  });
});
