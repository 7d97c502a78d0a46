import { expect, it } from "vitest";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { createCity } from "../support/city.ts";
import { ask } from "../support/requests.ts";

const { digest } = standardCatalogue;

it("sends the catalogue under gzip to whoever takes that, and as it is to whoever does not", async () => {
  const { east } = await createCity();
  const asked = (header?: string) =>
    ask("/api/catalogue", header === undefined ? {} : { headers: { "accept-encoding": header } }, east);
  const plain = await (await asked()).text();
  expect(catalogueSchema.parse(JSON.parse(plain)).digest).toBe(digest);
  for (const header of ["br, gzip", "gzip;q=0.5, *", "GZIP"]) {
    const answer = await asked(header);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    expect(answer.headers.get("content-type")).toBe("application/json");
    // Whoever asks in the Worker itself has it unfolded already.
    expect(await answer.text()).toBe(plain);
  }
  for (const header of ["br", "gzip;q=0", "x-gzip", "identity, gzip; q=0.00"]) {
    const answer = await asked(header);
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(await answer.text()).toBe(plain);
  }
});

it("names it by its digest either way, with the headers of every answer, and sends nothing to who has it", async () => {
  const { east } = await createCity();
  for (const header of ["gzip", "identity"]) {
    const headers = { "accept-encoding": header };
    const answer = await ask("/api/catalogue", { headers }, east);
    expect(answer.headers.get("etag")).toBe(`"${digest}"`);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const kept = await ask(
      "/api/catalogue",
      { headers: { ...headers, "if-none-match": `W/"${digest}"` } },
      east,
    );
    expect(kept.status).toBe(304);
    expect(await kept.text()).toBe("");
  }
});
