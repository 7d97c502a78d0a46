import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { catalogueSchema } from "../../../../shared/api/forms.ts";
import { createCity } from "../../support/city.ts";
import { publishedOf } from "../../support/own-forms.ts";
import { ask } from "../../support/requests.ts";

it("passes over a version that was slipped in under another number: the city goes on", async () => {
  const { city } = await createCity();
  const { id } = await publishedOf(city);
  await env.DB.prepare(
    `INSERT INTO own_form_version (form, version, design, content, digest, account, published_at)
     SELECT form, 9, design, content, digest, account, published_at FROM own_form_version WHERE form = ?1`,
  )
    .bind(id)
    .run();
  // Another change of forms has the catalogue made anew.
  const other = await publishedOf(city);
  const answer = await ask("/api/catalogue", {}, city);
  expect(answer.status).toBe(200);
  const { forms } = catalogueSchema.parse(await answer.json());
  const own = forms.filter((form) => form.id === id || form.id === other.id);
  expect(own.map((form) => [form.id, form.version])).toEqual([
    [id, 1],
    [other.id, 1],
  ]);
});
